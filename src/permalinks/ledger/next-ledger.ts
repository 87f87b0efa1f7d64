import { checkValue } from '../../model/text/check-value.ts';
import type { Ledger, LedgerEntry, PastSentences } from '../../model/reading/ledger.ts';
import { backAgain, type TextsNow } from './back-again.ts';
import { endOf } from './faulty-ledger.ts';
import type { IdentifiedText } from '../alignment/identified-text.ts';
import type { Origins } from '../alignment/match.ts';
import type { Retired } from '../past/retire.ts';
import { sentenceChanges } from '../alignment/sentence-changes.ts';
import { type LedgerFacts, partNow, translationNow } from './part-now.ts';

/** What the next ledger is made from. */
export interface LedgerInput extends LedgerFacts, TextsNow {
  /** The slug it is published under. */
  brief: string;
  /** Entries that nothing stands for any more. */
  retired: readonly Retired[];
  /** The day that changes are dated. */
  day: string;
}

/** The ledger after an edit: what each id stands for now, what stood there before, and what was retired. */
export function nextLedger(input: LedgerInput): Ledger {
  const { brief, ledger, texts } = input;
  const parts = nextEntries('parts', ledger.parts, partIds(texts), input);
  const notes = nextEntries('notes', ledger.notes, noteIds(texts), input);
  const known = new Map([...notes, ...parts].map((entry) => [entry.id, entry]));
  return {
    version: 1,
    brief,
    parts: parts.map((entry, index) => withoutCircle(entry, index, parts, known)),
    notes: notes.map((entry, index) => withoutCircle(entry, index, [...notes, ...parts], known)),
  };
}

// Where two branches each retired one of two neighbours, the two may lead to each other.
function withoutCircle(
  entry: LedgerEntry,
  index: number,
  entries: readonly LedgerEntry[],
  known: ReadonlyMap<string, LedgerEntry>,
): LedgerEntry {
  if (entry.state === 'live' || endOf(entry, known) !== 'circle') return entry;
  const isLive = ({ state }: LedgerEntry) => state === 'live';
  const near = entries.slice(0, index).findLast(isLive) ?? entries.slice(index).find(isLive);
  return near ? { ...entry, into: near.id } : entry;
}

/** The first words of a part, for people who read the ledger. */
export function firstWords(text: string): string {
  return text.split(/\s+/, 8).join(' ');
}

type Kind = keyof Origins;

// The ids of all texts in one order: the original's; a part that only a translation has follows the part before it there.
function partIds([first, ...translations]: readonly IdentifiedText[]): string[] {
  const ids = [...(first?.parts.keys() ?? [])];
  const known = new Set(ids);
  for (const { parts } of translations) {
    let last = '';
    for (const id of parts.keys()) {
      if (!known.has(id)) ids.splice(ids.indexOf(last) + 1, 0, id);
      known.add(id);
      last = id;
    }
  }
  return ids;
}

function noteIds(texts: readonly IdentifiedText[]): string[] {
  return [...new Set(texts.flatMap(({ notes }) => [...notes.keys()]))];
}

// Live entries in the order of the text; a retired one stays behind the entry that it stood behind before.
function nextEntries(
  kind: Kind,
  before: readonly LedgerEntry[],
  ids: readonly string[],
  input: LedgerInput,
): LedgerEntry[] {
  const gone = new Map(input.retired.map((one) => [one.entry, one]));
  const origins = input.origins[kind];
  const idNow = new Map([...origins].map(([id, entry]) => [entry, id]));
  const retiredAfter = new Map<string, LedgerEntry[]>();
  const emitted = new Set(ids);
  let last = '';
  for (const entry of before) {
    const now = idNow.get(entry);
    if (now !== undefined) last = now;
    // What is left is the second entry of an id that stood twice: it is dropped.
    else if ((entry.state !== 'live' || gone.has(entry)) && !emitted.has(entry.id)) {
      emitted.add(entry.id);
      const retired = retiredEntry(kind, entry, gone.get(entry), input);
      retiredAfter.set(last, [...(retiredAfter.get(last) ?? []), retired]);
    }
  }
  const entryNow = (id: string) => {
    const entry = origins.get(id);
    // Gone from the original, it may still stand in a translation.
    const isRetired = entry && (entry.state !== 'live' || gone.has(entry));
    return isRetired && !input.texts[0]?.[kind].has(id)
      ? retiredEntry(kind, entry, gone.get(entry), input)
      : liveEntry(kind, id, entry, input);
  };
  return ['', ...ids].flatMap((id) => [
    ...(id === '' ? [] : [entryNow(id)]),
    ...(retiredAfter.get(id) ?? []),
  ]);
}

function liveEntry(
  kind: Kind,
  id: string,
  before: LedgerEntry | undefined,
  input: LedgerInput,
): LedgerEntry {
  const { texts } = input;
  const text = textNow(kind, id, before, input);
  const past = before ? [...before.past, ...pastOf(kind, before, input)] : [];
  const shown = texts.map((one) => one[kind].get(id)).find((one) => one?.text);
  const words = firstWords(shown?.text ?? '');
  return {
    id,
    state: 'live',
    words,
    text,
    past,
    ...noteFacts(kind, id, before, texts),
  };
}

function textNow(
  kind: Kind,
  id: string,
  before: LedgerEntry | undefined,
  input: LedgerInput,
): LedgerEntry['text'] {
  const original = input.texts[0]?.[kind].get(id);
  const of = original && checkValue(original.is);
  const text: LedgerEntry['text'] = {};
  input.texts.forEach(({ language, ...parts }, index) => {
    const part = parts[kind].get(id);
    if (!part || part.text === '') return;
    const known = before?.text[language];
    text[language] =
      index === 0 ? partNow(part, known, input) : translationNow(part, known, { ...input, of });
  });
  return text;
}

function retiredEntry(
  kind: Kind,
  entry: LedgerEntry,
  retired: Retired | undefined,
  input: LedgerInput,
): LedgerEntry {
  const { id, words, calls } = entry;
  // What translations still hold of it; of the rest the words that it had at last, without a sketch.
  const standing = input.origins[kind].get(id) === entry ? textNow(kind, id, entry, input) : {};
  const gone = Object.entries(entry.text).flatMap(([language, { is, like }]) =>
    (retired ? language === input.texts[0]?.language : like === undefined)
      ? [[language, { is }] as const]
      : [],
  );
  const text = { ...Object.fromEntries(gone), ...standing };
  const past = [...entry.past, ...pastOf(kind, entry, input)];
  if (!retired) return { ...backAgain(kind, entry, input), text, past };
  const { state, into } = retired;
  return {
    ...{ id, state, into, on: input.day, ...(calls ? { calls } : {}), words },
    text,
    past,
  };
}

function pastOf(
  kind: Kind,
  before: LedgerEntry,
  { texts, heirs, retired, day }: LedgerInput,
): PastSentences[] {
  // Links to sentences are offered for passages only.
  if (kind === 'notes') return [];
  const successor = retired.find(({ entry }) => entry === before);
  return Object.keys(before.text)
    .filter((language) => before.state === 'live' || before.text[language]?.like !== undefined)
    .sort()
    .flatMap((language) => {
      const now = texts.find((text) => text.language === language);
      const own = heirs.get(language)?.get(before) ?? [];
      const ids = [
        // A translation whose words are all new has the place of the old one.
        ...(own.length > 0 ? own : [before.id]),
        ...(successor?.state === 'merged' ? [successor.into] : []),
      ];
      const after = ids.flatMap((id) => now?.parts.get(id)?.is ?? []).join(' ');
      const changes = sentenceChanges(
        before.text[language]?.is ?? '',
        after,
        now?.standing ?? new Set(),
      );
      return changes.map((change) => ({ on: day, in: language, ...change }));
    });
}

function noteFacts(
  kind: Kind,
  id: string,
  before: LedgerEntry | undefined,
  texts: readonly IdentifiedText[],
): Pick<LedgerEntry, 'label' | 'calls'> {
  if (kind === 'parts') return {};
  const notes = texts.flatMap((text) => text.notes.get(id) ?? []);
  const label = notes[0]?.label ?? id;
  const calls = Math.max(before?.calls ?? 1, ...notes.map((note) => note.calls));
  return {
    ...(label === id ? {} : { label }),
    ...(calls === 1 ? {} : { calls }),
  };
}
