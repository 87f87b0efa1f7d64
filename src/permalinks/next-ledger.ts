import { checkValue } from '../model/text/check-value.ts';
import type { Ledger, LedgerEntry, LedgerText, PastSentences } from '../model/reading/ledger.ts';
import { endOf } from './faulty-ledger.ts';
import type { IdentifiedText, TextPart } from './identified-text.ts';
import type { Origins } from './match.ts';
import type { Retired } from './retire.ts';
import { sentenceChanges } from './sentence-changes.ts';

/** What the next ledger is made from. */
export interface LedgerInput {
  /** The slug it is published under. */
  brief: string;
  ledger: Ledger;
  /** The brief's texts, its first language first. */
  texts: readonly IdentifiedText[];
  origins: Origins;
  /** The ids of all that each part of the last ledger became. */
  heirs: ReadonlyMap<LedgerEntry, readonly string[]>;
  /** Entries that nothing stands for any more. */
  retired: readonly Retired[];
  /** The day that changes are dated. */
  day: string;
  /** The sketch of a part that the ledger keeps. */
  sketch: (part: TextPart) => string;
  /** The day the texts last changed, where anybody said it. */
  changedOn: string | undefined;
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
  return ['', ...ids].flatMap((id) => [
    ...(id === '' ? [] : [liveEntry(kind, id, origins.get(id), input)]),
    ...(retiredAfter.get(id) ?? []),
  ]);
}

function liveEntry(
  kind: Kind,
  id: string,
  before: LedgerEntry | undefined,
  input: LedgerInput,
): LedgerEntry {
  const { texts, changedOn, sketch } = input;
  const original = texts[0]?.[kind].get(id);
  const of = original && checkValue(original.is);
  const text: LedgerEntry['text'] = {};
  texts.forEach(({ language, ...parts }, index) => {
    const part = parts[kind].get(id);
    if (!part || part.text === '') return;
    const known = before?.text[language];
    text[language] =
      index === 0
        ? originalNow(part, known, { sketch, changedOn })
        : translationNow(part, known, { of, changedOn });
  });
  const past = before ? [...before.past, ...pastOf(kind, before, input)] : [];
  const shown = original?.text
    ? original
    : texts.map((one) => one[kind].get(id)).find((one) => one?.text);
  const words = firstWords(shown?.text ?? '');
  return { id, state: 'live', words, text, past, ...noteFacts(kind, id, before, texts) };
}

function retiredEntry(
  kind: Kind,
  entry: LedgerEntry,
  retired: Retired | undefined,
  input: LedgerInput,
): LedgerEntry {
  if (!retired) return backAgain(kind, entry, input);
  const { state, into } = retired;
  const { id, words, calls, text } = entry;
  const past = [...entry.past, ...pastOf(kind, entry, input)];
  const language = input.texts[0]?.language ?? '';
  const is = text[language]?.is;
  return {
    ...{ id, state, into, on: input.day, ...(calls ? { calls } : {}), words },
    ...{ text: is === undefined ? {} : { [language]: { is } }, past },
  };
}

// A retired id is never given again; but where its very text is back under a new id, the old one leads there.
function backAgain(kind: Kind, entry: LedgerEntry, { texts, origins }: LedgerInput): LedgerEntry {
  const [original] = texts;
  const is = original && entry.text[original.language]?.is;
  if (!original || is === undefined) return entry;
  const same = [...original[kind]].filter(([, part]) => part.is === is);
  const [[id] = []] = same;
  if (id === undefined || same.length > 1 || origins[kind].has(id)) return entry;
  return { ...entry, state: 'merged', into: id };
}

function originalNow(
  part: TextPart,
  known: LedgerText | undefined,
  { sketch, changedOn }: Pick<LedgerInput, 'sketch' | 'changedOn'>,
): LedgerText {
  if (known?.is === part.is && known.like !== undefined) return known;
  const text: LedgerText = { is: part.is, like: sketch(part) };
  return known && known.is !== part.is && changedOn ? { ...text, since: changedOn } : text;
}

// Whoever changes a translation is taken to have followed the original.
function translationNow(
  part: TextPart,
  known: LedgerText | undefined,
  { of, changedOn }: { of: string | undefined; changedOn: string | undefined },
): LedgerText {
  if (known?.is === part.is)
    return known.of === undefined && of !== undefined ? { ...known, of } : known;
  return {
    is: part.is,
    ...(known && changedOn ? { since: changedOn } : {}),
    ...(of === undefined ? {} : { of }),
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
  const ids = [
    ...(heirs.get(before) ?? []),
    ...(successor?.state === 'merged' ? [successor.into] : []),
  ];
  return Object.keys(before.text)
    .sort()
    .flatMap((language) => {
      const now = texts.find((text) => text.language === language);
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
  return { ...(label === id ? {} : { label }), ...(calls === 1 ? {} : { calls }) };
}
