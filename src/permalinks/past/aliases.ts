import type { TextIds } from '../../model/reading/content.ts';
import type { Ledger, LedgerEntry } from '../../model/reading/ledger.ts';
import { anchorOf, type Move } from './moves.ts';

/** An id that was published once and that no part of a page has now. */
export interface Alias {
  /** As in the page: `p7`, `note-doha`, `ref-doha--2`. */
  id: string;
  /** The id of the part where it leads now; none where the page has no such part. */
  at?: string;
  /** Why, and since when; none where another language has the part still. */
  state?: 'merged' | 'removed';
  on?: string;
  /** Where in another brief it stands now. */
  movedTo?: { brief: string; anchor: string };
  /** The brief that it came from: then this is the anchor by which old addresses reach it. */
  movedFrom?: string;
}

/** The number of calls of each note of a text, by the note's id. */
export type CallCounts = ReadonlyMap<string, number>;

/** The parts that left a brief for others, and those that came from others. */
export interface BriefMoves {
  away: readonly Move[];
  here: readonly Move[];
}

/** All published ids of a brief that one of its texts does not have, each with where it leads, and those of what came from other briefs. */
export function aliasesIn(
  ledger: Ledger,
  ids: TextIds,
  calls: CallCounts,
  { away, here }: BriefMoves = { away: [], here: [] },
): Alias[] {
  const ways = new Map(away.map((move) => [move.id, move]));
  const parts = new Set([...ids.sections, ...ids.passages]);
  const notes = new Set(Object.values(ids.notes));
  const partEnd = (entry: LedgerEntry) => endOf(entry, ledger.parts, parts);
  const noteEnd = (entry: LedgerEntry) => {
    const end = endOf(entry, ledger.notes, notes);
    // Where no note is left, the last one leads into the text.
    return end === undefined ? textEnd(entry, ledger, parts) : `note-${end}`;
  };
  const own = [
    ...ledger.parts
      .filter(({ id }) => !parts.has(id))
      .map((entry) => alias(entry.id, entry, partEnd(entry))),
    ...ledger.notes.flatMap((entry) => [
      ...(notes.has(entry.id) ? [] : [alias(`note-${entry.id}`, entry, noteEnd(entry))]),
      ...lostCalls(entry, calls.get(entry.id) ?? 0).map((id) => alias(id, entry, noteEnd(entry))),
    ]),
  ];
  const arrived = here.flatMap((move): Alias[] => {
    const entries = move.isNote ? ledger.notes : ledger.parts;
    const entry = entries.find(({ id }) => id === move.into);
    const at = entry && (move.isNote ? noteEnd(entry) : partEnd(entry));
    if (at === undefined) return [];
    return [{ id: anchorOf(move), at, on: move.on, movedFrom: move.from }];
  });
  return [...own.map((one) => withWay(one, ways.get(one.id))), ...arrived];
}

function withWay(one: Alias, move: Move | undefined): Alias {
  if (!move || one.state === undefined) return one;
  return { ...one, movedTo: { brief: move.to, anchor: anchorOf(move) } };
}

function alias(id: string, { state, on }: LedgerEntry, at: string | undefined): Alias {
  return {
    id,
    ...(at === undefined ? {} : { at }),
    ...(state === 'live' || on === undefined ? {} : { state, on }),
  };
}

// Follows successors to one that this page has; a part that only another language has leads to its neighbour here.
function endOf(
  entry: LedgerEntry,
  entries: readonly LedgerEntry[],
  here: ReadonlySet<string>,
): string | undefined {
  const passed = new Set<LedgerEntry>();
  let at: LedgerEntry | undefined = entry;
  while (at && !passed.has(at)) {
    if (here.has(at.id)) return at.id;
    if (at.state === 'live') return nearestIn(entries, at, here);
    passed.add(at);
    const into: string | undefined = at.into;
    at = entries.find(({ id }) => id === into);
  }
  return undefined;
}

function textEnd(
  note: LedgerEntry,
  { parts, notes }: Ledger,
  here: ReadonlySet<string>,
): string | undefined {
  const passed = new Set<LedgerEntry>();
  let at: LedgerEntry | undefined = note;
  while (at && !passed.has(at)) {
    passed.add(at);
    const into: string | undefined = at.into;
    const part = parts.find(({ id }) => id === into);
    const next: LedgerEntry | undefined = notes.find(({ id }) => id === into);
    if (part && !next) return endOf(part, parts, here);
    at = next;
  }
  return undefined;
}

// The nearest part before it that this page has, else the nearest after.
function nearestIn(
  entries: readonly LedgerEntry[],
  entry: LedgerEntry,
  here: ReadonlySet<string>,
): string | undefined {
  const index = entries.indexOf(entry);
  const isHere = ({ id }: LedgerEntry) => here.has(id);
  return (entries.slice(0, index).findLast(isHere) ?? entries.slice(index).find(isHere))?.id;
}

function lostCalls({ id, calls = 1 }: LedgerEntry, now: number): string[] {
  return Array.from({ length: calls }, (_, index) => index + 1)
    .filter((call) => call > now)
    .map((call) => (call === 1 ? `ref-${id}` : `ref-${id}--${call}`));
}
