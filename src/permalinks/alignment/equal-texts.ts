import type { Known, Part } from './known-parts.ts';
import type { FoundPairs } from './nearness.ts';

// So many pairs of equal texts are told apart by all their neighbours; more go in order.
const mostTwins = 64 * 64;

/**
 * Joins equal texts: those that are there once, wherever they stand, then those that stand beside what is
 * joined already (Heckel 1978).
 *
 * What is there more than once and beside nothing that stayed is left over, unless it is too much to compare.
 */
export function joinEqual(
  parts: readonly Part[],
  known: readonly Known[],
  found: FoundPairs,
  join: (part: number, entry: number) => void,
): void {
  const isFree = (part: number | undefined, entry: number | undefined) =>
    part !== undefined &&
    entry !== undefined &&
    parts[part]?.pin === undefined &&
    found.entryOf[part] === undefined &&
    found.partOf[entry] === undefined;
  const partsByText = Map.groupBy(parts.keys(), (part) => parts[part]?.is);
  const entriesByText = Map.groupBy(known.keys(), (entry) => known[entry]?.is);
  for (const [is, [part, ...otherParts]] of partsByText) {
    const [entry, ...otherEntries] = entriesByText.get(is) ?? [];
    if (part === undefined || entry === undefined) continue;
    if (otherParts.length > 0 || otherEntries.length > 0) continue;
    if (isFree(part, entry)) join(part, entry);
  }
  joinNeighbours(parts, known, found, (part, entry) => {
    const isTwin = isFree(part, entry) && parts[part]?.is === known[entry]?.is;
    if (isTwin) join(part, entry);
  });
  for (const [is, all] of partsByText) {
    const freeParts = all.filter((part) => found.entryOf[part] === undefined);
    const freeEntries = (entriesByText.get(is) ?? []).filter(
      (entry) => found.partOf[entry] === undefined,
    );
    if (freeParts.length * freeEntries.length <= mostTwins) continue;
    freeParts.forEach((part, index) => {
      const entry = freeEntries[index];
      if (entry !== undefined && isFree(part, entry)) join(part, entry);
    });
  }
}

function joinNeighbours(
  parts: readonly Part[],
  known: readonly Known[],
  { entryOf }: FoundPairs,
  tryJoin: (part: number, entry: number) => void,
): void {
  for (let part = 0; part < parts.length; part++) {
    const before = part === 0 ? -1 : entryOf[part - 1];
    if (before !== undefined && before + 1 < known.length) tryJoin(part, before + 1);
  }
  for (let part = parts.length - 1; part >= 0; part--) {
    const after = part === parts.length - 1 ? known.length : entryOf[part + 1];
    if (after !== undefined && after > 0) tryJoin(part, after - 1);
  }
}
