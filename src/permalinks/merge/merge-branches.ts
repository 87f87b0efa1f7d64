import { isPassage, type Ledger, type LedgerEntry } from '../../model/reading/ledger.ts';
import { isDouble } from './doubles.ts';
import { createJudge, type Judge } from './follows.ts';
import { joinEntries, withPast } from './merge-ledgers.ts';
import { createNameIds, createPassageIds } from '../ids/new-ids.ts';

type Kind = 'parts' | 'notes';

/** An id that two branches gave to different parts, and the one that the second of them has now. */
export interface SettledClash {
  /** As in the page: `p7`, `note-doha`. */
  id: string;
  /** The first words of the part that keeps it, and of the other. */
  keeper: string;
  other: string;
  newId: string;
}

/** The ledger of two branches. */
export interface MergedLedger {
  ledger: Ledger;
  clashes: SettledClash[];
}

/**
 * Joins the ledgers of two branches: all ids of both, each with the newer of its words and all that either
 * remembers. Where both gave one id to different parts, the one that was published keeps it, else ours, and
 * the other gets a new one.
 */
export function mergeLedgers(ours: Ledger, theirs: Ledger, published?: Ledger): MergedLedger {
  const clashes: SettledClash[] = [];
  const merge = (kind: Kind) => {
    const [one, other] = apart(kind, [ours[kind], theirs[kind], published?.[kind] ?? []], clashes);
    const pick = choose(createJudge(one, other, kind), createJudge(other, one, kind));
    return joinEntries(one, other, { pick, isSame: isDouble, orders: [one, other] });
  };
  const brief = ours.brief ?? theirs.brief;
  const ledger: Ledger = {
    ...{ version: 1, ...(brief === undefined ? {} : { brief }) },
    ...{ parts: merge('parts'), notes: merge('notes') },
  };
  return { ledger, clashes };
}

type Entries = readonly LedgerEntry[];

// Both sides, with ids of their own where one id stood for two things.
function apart(
  kind: Kind,
  [ours, theirs, published]: readonly [Entries, Entries, Entries],
  clashes: SettledClash[],
): [Entries, Entries] {
  const judges = {
    onward: createJudge(ours, theirs, kind),
    back: createJudge(theirs, ours, kind),
  };
  const isTheirs = publishedWith([ours, theirs, published], kind);
  const given = [...ours, ...theirs, ...published].map(({ id }) => id);
  const freshId = createFreshIds(kind, given);
  const newIds = { ours: new Map<string, string>(), theirs: new Map<string, string>() };
  const shown = (id: string) => (kind === 'notes' ? `note-${id}` : id);
  for (const own of ours) {
    const rival = theirs.find(({ id }) => id === own.id);
    if (!rival || !isClash(own, rival, judges)) continue;
    const [keeper, loser] = isTheirs(own, rival) ? [rival, own] : [own, rival];
    const newId = freshId(loser);
    newIds[loser === own ? 'ours' : 'theirs'].set(loser.id, newId);
    const words = { keeper: keeper.words, other: loser.words };
    clashes.push({ id: shown(loser.id), newId: shown(newId), ...words });
  }
  return [renamed(kind, ours, newIds.ours), renamed(kind, theirs, newIds.theirs)];
}

function publishedWith(
  [ours, theirs, published]: readonly [Entries, Entries, Entries],
  kind: Kind,
) {
  const [own, further] = [createJudge(published, ours, kind), createJudge(published, theirs, kind)];
  return (one: LedgerEntry, other: LedgerEntry): boolean => {
    const before = published.find(({ id }) => id === one.id);
    return (
      before !== undefined && own(before, one) === 'other' && further(before, other) !== 'other'
    );
  };
}

function isClash(
  ours: LedgerEntry,
  theirs: LedgerEntry,
  { onward, back }: { onward: Judge; back: Judge },
): boolean {
  if (ours.state === 'live' && theirs.state !== 'live') return onward(ours, theirs) === 'other';
  if (ours.state !== 'live' && theirs.state === 'live') return back(theirs, ours) === 'other';
  return onward(ours, theirs) === 'other' && back(theirs, ours) === 'other';
}

function createFreshIds(kind: Kind, ids: readonly string[]): (entry: LedgerEntry) => string {
  const [passages, newName] = [createPassageIds(ids), createNameIds(ids)];
  return (entry) => {
    if (kind === 'notes' || !isPassage(entry)) return newName(entry.id);
    return /^p\d+$/.test(entry.id) ? passages.appended(entry.id) : passages.inserted(entry.id);
  };
}

// What led to the entry leads to it still.
function renamed(kind: Kind, entries: Entries, ids: ReadonlyMap<string, string>): Entries {
  if (ids.size === 0) return entries;
  return entries.map((entry) => {
    const id = ids.get(entry.id) ?? entry.id;
    const into = entry.into === undefined ? undefined : (ids.get(entry.into) ?? entry.into);
    const isNewNote = kind === 'notes' && id !== entry.id && entry.state === 'live';
    return {
      ...{ ...entry, id },
      ...(into === undefined ? {} : { into }),
      ...(isNewNote ? { label: entry.label ?? entry.id } : {}),
    };
  });
}

function choose(onward: Judge, back: Judge) {
  return (ours: LedgerEntry, theirs: LedgerEntry): LedgerEntry => {
    if (ours.state === 'live' && theirs.state !== 'live') return orGone(ours, theirs);
    if (ours.state !== 'live' && theirs.state === 'live') return orGone(theirs, ours);
    const isNewer = onward(ours, theirs) === 'follows';
    const isOlder = back(theirs, ours) === 'follows';
    const takesTheirs = isNewer || (!isOlder && lastDay(theirs) > lastDay(ours));
    return takesTheirs ? withPast(theirs, ours, 'forgot') : withPast(ours, theirs, 'forgot');
  };
}

// One side retired it: what the other one only kept is gone, what it edited is there.
function orGone(live: LedgerEntry, gone: LedgerEntry): LedgerEntry {
  const isKept = Object.entries(gone.text).every(
    ([language, { is }]) => live.text[language]?.is === is,
  );
  return isKept ? withPast(gone, live, 'forgot') : withPast(live, gone, 'forgot');
}

function lastDay({ past }: LedgerEntry): string {
  return past.reduce((last, { on }) => (on > last ? on : last), '');
}
