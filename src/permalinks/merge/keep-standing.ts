import type { FiledText } from '../../model/reading/content.ts';
import type { Language } from '../../model/language/language.ts';
import { isPassage, type Ledger, type LedgerEntry } from '../../model/reading/ledger.ts';
import { definedNotes, standsIn } from '../alignment/match.ts';
import { isDouble } from './doubles.ts';

/** A text that ledgers are held against. */
export type StandingText = Pick<FiledText<unknown>, 'language' | 'facts'>;

type Kind = 'parts' | 'notes';
type Entries = Map<string, LedgerEntry>;

/**
 * The ledger in which whatever was published, and stands in a text word for word, has the id it was published under.
 *
 * A branch may have retired that id, or given its words to another one: where a merge took the words of the published
 * side, the ledger of the branch explains an edit that is not in the text. What had been lost before, and was retired
 * since, is no news of a branch: words that come back have a new id then, to which the old one leads.
 */
export function keepStanding(
  published: Ledger,
  current: Ledger,
  texts: readonly StandingText[],
  lost: ReadonlySet<string>,
): Ledger {
  const kept = (kind: Kind): LedgerEntry[] => {
    const now: Entries = byId(current[kind]);
    const isRetired = (id: string) => lost.has(id) && (now.get(id)?.state ?? 'live') !== 'live';
    const before: Entries = byId(published[kind].filter(({ id }) => !isRetired(id)));
    const leads = new Map<string, string>();
    for (const text of texts) {
      for (const words of wordsOf(kind, text)) {
        keepWords(words, text.language, { before, now, leads });
      }
    }
    return [...now.values()].map((entry) => leadOn(entry, leads));
  };
  return { ...current, parts: kept('parts'), notes: kept('notes') };
}

/** The words of one kind of parts, with how often each of them stands there. */
interface StandingWords {
  times: ReadonlyMap<string, number>;
  isOfKind: (entry: LedgerEntry) => boolean;
}

function wordsOf(kind: Kind, { facts }: StandingText): StandingWords[] {
  if (kind === 'notes') return [{ times: counted(definedNotes(facts)), isOfKind: () => true }];
  return [
    { times: counted(facts.passages), isOfKind: isPassage },
    { times: counted(facts.headings), isOfKind: (entry) => !isPassage(entry) },
  ];
}

// A pin says what a part is, whatever its words were.
function counted(parts: readonly { is: string; pin?: string | undefined }[]): Map<string, number> {
  const groups = Map.groupBy(
    parts.filter(({ pin }) => pin === undefined),
    ({ is }) => is,
  );
  groups.delete('');
  return new Map([...groups].map(([is, all]) => [is, all.length]));
}

interface Keeping {
  before: Entries;
  now: Entries;
  /** Where ids that are nobody's any more lead. */
  leads: Map<string, string>;
}

function keepWords(
  { times, isOfKind }: StandingWords,
  language: Language,
  { before, now, leads }: Keeping,
): void {
  const holdersIn = (entries: Entries) =>
    Map.groupBy(
      [...entries.values()].filter((entry) => isOfKind(entry) && standsIn(entry, language)),
      (entry) => entry.text[language]?.is ?? '',
    );
  const [given, held] = [holdersIn(before), holdersIn(now)];
  for (const [is, count] of times) {
    const owners = given.get(is) ?? [];
    if (owners.length === 0) continue;
    const holders = new Set((held.get(is) ?? []).map(({ id }) => id));
    const room = count - owners.filter(({ id }) => holders.has(id)).length;
    const lost = owners.filter(({ id }) => !holders.has(id)).slice(0, Math.max(0, room));
    for (const owner of lost) {
      const entry = now.get(owner.id);
      // The branch made another passage of it, which stands there beside it.
      if (times.has(entry?.text[language]?.is ?? '')) takeBack(owner, { before, now, leads });
      else now.set(owner.id, givenBack(owner, entry, language));
    }
    // So many of the others say of words that stand there once too often that they are theirs.
    const others = [...holders].filter((id) => owners.every((owner) => owner.id !== id));
    for (const id of others.slice(0, Math.max(0, holders.size + lost.length - count))) {
      takeAway(id, language, { before, now });
      if (!now.has(id)) leads.set(id, owners[0]?.id ?? id);
    }
  }
}

// As it was published, in all languages; what the branch calls its words is nobody's id any more.
function takeBack(owner: LedgerEntry, { before, now, leads }: Keeping): void {
  now.set(owner.id, owner);
  for (const [id, entry] of now) {
    if (before.has(id) || !isDouble(owner, entry)) continue;
    now.delete(id);
    leads.set(id, owner.id);
  }
}

// What was published in this language holds again; a branch’s news of it are news of words that are not there.
function givenBack(
  owner: LedgerEntry,
  now: LedgerEntry | undefined,
  language: Language,
): LedgerEntry {
  const text = owner.text[language];
  if (!now || !text || (owner.state === 'live' && now.state !== 'live')) return owner;
  const known = new Set(owner.past.map((change) => JSON.stringify(change)));
  const past = now.past.filter(
    (change) => change.in !== language || known.has(JSON.stringify(change)),
  );
  return { ...now, text: { ...now.text, [language]: text }, past };
}

function takeAway(
  id: string,
  language: Language,
  { before, now }: Pick<Keeping, 'before' | 'now'>,
): void {
  const [entry, published] = [now.get(id), before.get(id)];
  if (!entry) return;
  const text = { ...entry.text };
  const own = published?.text[language];
  if (own) text[language] = own;
  else Reflect.deleteProperty(text, language);
  if (Object.keys(text).length > 0) now.set(id, { ...entry, text });
  else if (published) now.set(id, published);
  else now.delete(id);
}

/** What led to an id that is nobody's any more leads to what has its words. */
export function leadOn(entry: LedgerEntry, leads: ReadonlyMap<string, string>): LedgerEntry {
  const into = entry.into === undefined ? undefined : leads.get(entry.into);
  return into === undefined || into === entry.id ? entry : { ...entry, into };
}

// Of an id that stands twice the first entry counts.
function byId(entries: readonly LedgerEntry[]): Entries {
  const found: Entries = new Map();
  for (const entry of entries) if (!found.has(entry.id)) found.set(entry.id, entry);
  return found;
}
