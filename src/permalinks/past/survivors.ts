import { isPassage, type LedgerEntry } from '../../model/reading/ledger.ts';

/** What of a list of entries is there still, by what stood near. */
export interface Survivors {
  /** The nearest survivor before an entry, else after it; of a passage first within its section. */
  nearest: (entry: LedgerEntry) => string | undefined;
  /** The first passage that stood under a heading and survived: its text is there, without the heading. */
  firstUnder: (heading: LedgerEntry) => string | undefined;
}

/** Looks for survivors in entries that stand in document order. */
export function createSurvivors(
  entries: readonly LedgerEntry[],
  alive: ReadonlySet<LedgerEntry>,
): Survivors {
  const places = new Map(entries.map((entry, index) => [entry, index]));
  const sections = entries.map((entry) => !isPassage(entry) && entry.state === 'live');
  const isLive = entries.map((entry) => alive.has(entry));
  const isAlive = (index: number) => isLive[index] ?? false;
  const before = lastBefore(entries.length, isAlive);
  const after = firstFrom(entries.length, isAlive);
  const sectionBefore = lastBefore(entries.length, (index) => sections[index] ?? false);
  const sectionAfter = firstFrom(entries.length, (index) => sections[index] ?? false);
  const idAt = (index: number | undefined) =>
    index === undefined ? undefined : entries[index]?.id;
  return {
    nearest(entry) {
      const index = places.get(entry) ?? 0;
      const [previous, next] = [before[index] ?? -1, after[index + 1] ?? Infinity];
      if (isPassage(entry)) {
        if (previous > (sectionBefore[index] ?? -1)) return idAt(previous);
        if (next < (sectionAfter[index + 1] ?? Infinity)) return idAt(next);
      }
      return idAt(previous) ?? idAt(next);
    },
    firstUnder(heading) {
      const start = (places.get(heading) ?? -1) + 1;
      const first = after[start] ?? Infinity;
      return first < (sectionAfter[start] ?? Infinity) ? idAt(first) : undefined;
    },
  };
}

// For each place, the last before it that is so; -1 where there is none.
function lastBefore(length: number, isSo: (index: number) => boolean): number[] {
  const found: number[] = [];
  for (let index = 0, last = -1; index < length; index++) {
    found.push(last);
    if (isSo(index)) last = index;
  }
  return found;
}

// For each place, and the one behind the end, the first from there on that is so; Infinity where there is none.
function firstFrom(length: number, isSo: (index: number) => boolean): number[] {
  const found = Array.from({ length: length + 1 }, () => Infinity);
  for (let index = length - 1; index >= 0; index--) {
    found[index] = isSo(index) ? index : (found[index + 1] ?? Infinity);
  }
  return found;
}
