import type { Partners } from './partners.ts';

/** What pairing by place asks of a part: how long it is, and the row it stands in, a section. */
interface Placed {
  length: number;
  row: string;
}

/** An original, and whether it had a translation before, with words of its own. */
export interface Pairable extends Placed {
  wasTranslated: boolean;
}

/** From so many on, as many new parts as originals between two pairs are retranslated, whatever was there before. */
const manyAtOnce = 3;

/**
 * Pairs what is left, in order, where it stands between the same pairs and in the same row.
 *
 * Where a translation of an original is gone and something new stands near, it is its translation only if it
 * stands just there, between the same neighbours; else it is one of nothing.
 */
export function pairByPlace(
  partners: Partners,
  { parts, originals }: { parts: readonly Placed[]; originals: readonly Pairable[] },
): void {
  const taken = new Set(partners);
  for (const { open, before, after } of gapsIn(partners, originals.length)) {
    const free = between(before, after, originals.length).filter((index) => !taken.has(index));
    const rows = Map.groupBy(open, (part) => parts[part]?.row ?? '');
    for (const [row, these] of rows) {
      const inRow = free.filter((index) => originals[index]?.row === row);
      const isEnclosed = originals[before]?.row === row && originals[after]?.row === row;
      const isSame = these.length === inRow.length && (isEnclosed || these.length >= manyAtOnce);
      const able = isSame ? inRow : inRow.filter((index) => !originals[index]?.wasTranslated);
      for (const [part, original] of inOrder(these, able, {
        parts,
        originals,
      })) {
        partners[part] = original;
        taken.add(original);
      }
    }
  }
}

/** Pairs what is left of a new translation in order, wherever it stands in its row. */
export function pairByOrder(
  partners: Partners,
  { parts, originals }: { parts: readonly Placed[]; originals: readonly Placed[] },
): void {
  const taken = new Set(partners);
  const free = [...originals.keys()].filter((original) => !taken.has(original));
  const rows = Map.groupBy(free, (original) => originals[original]?.row ?? '');
  partners.forEach((partner, part) => {
    if (partner === undefined) partners[part] = rows.get(parts[part]?.row ?? '')?.shift();
  });
}

/** Parts that are to be paired, and the originals of the pairs around them: -1 at the beginning, their number at the end. */
interface Gap {
  open: number[];
  before: number;
  after: number;
}

function gapsIn(partners: Readonly<Partners>, end: number): Gap[] {
  const gaps: Gap[] = [];
  let gap: Gap = { open: [], before: -1, after: end };
  partners.forEach((partner, part) => {
    if (partner === undefined) gap.open.push(part);
    // Those that stand for themselves divide nothing.
    if (partner === undefined || partner < 0) return;
    gaps.push({ ...gap, after: partner });
    gap = { open: [], before: partner, after: end };
  });
  return [...gaps, gap].filter(({ open }) => open.length > 0);
}

// Where the neighbours have changed places, what follows the one and precedes the other.
function between(before: number, after: number, end: number): number[] {
  const range = (from: number, to: number) =>
    Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
  return before < after
    ? range(before + 1, after)
    : [...range(before + 1, end), ...range(0, after)];
}

// As many as there are: one after the other. Else so that their lengths fit best, nothing crossing (Gale and Church 1993).
function inOrder(
  these: readonly number[],
  able: readonly number[],
  { parts, originals }: { parts: readonly Placed[]; originals: readonly Placed[] },
): [number, number][] {
  const lengthsOf = (all: readonly Placed[], indexes: readonly number[]) =>
    indexes.map((index) => all[index]?.length ?? 0);
  const [own, other] = [lengthsOf(parts, these), lengthsOf(originals, able)];
  const picked =
    these.length === able.length || these.length * able.length > mostCompared
      ? these.map((_, index) => [index, index] as const)
      : bestRow(own, other);
  return picked.flatMap(([one, two]): [number, number][] => {
    const [part, original] = [these[one], able[two]];
    return part === undefined || original === undefined ? [] : [[part, original]];
  });
}

const mostCompared = 250_000;

function bestRow(own: readonly number[], other: readonly number[]): (readonly [number, number])[] {
  const fit = (one: number, two: number) =>
    (1 + Math.min(own[one] ?? 0, other[two] ?? 0)) / (1 + Math.max(own[one] ?? 0, other[two] ?? 0));
  const sums = Array.from({ length: own.length + 1 }, () => new Float64Array(other.length + 1));
  const sumAt = (one: number, two: number) => sums[one]?.[two] ?? 0;
  for (let one = own.length - 1; one >= 0; one--) {
    for (let two = other.length - 1; two >= 0; two--) {
      const row = sums[one];
      const joined = fit(one, two) + sumAt(one + 1, two + 1);
      if (row) row[two] = Math.max(joined, sumAt(one + 1, two), sumAt(one, two + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let [one, two] = [0, 0]; one < own.length && two < other.length;) {
    if (sumAt(one, two) === fit(one, two) + sumAt(one + 1, two + 1)) pairs.push([one++, two++]);
    else if (sumAt(one, two) === sumAt(one, two + 1)) two++;
    else one++;
  }
  return pairs;
}
