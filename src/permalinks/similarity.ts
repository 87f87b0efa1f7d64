import { hashOf } from '../model/text/hash.ts';
import { wordsOf } from '../model/text/words.ts';

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const mostShingles = 32;

/** The hashes of a text's words and pairs of neighbours, 18 bits each, every one once, in ascending order. */
export function shingleHashes(text: string): number[] {
  const words = wordsOf(text);
  const pairs = words.slice(1).map((word, index) => `${words[index] ?? ''} ${word}`);
  const hashes = new Set([...words, ...pairs].map((shingle) => hashOf(shingle) >>> 14));
  return [...hashes].sort((a, b) => a - b);
}

/**
 * What of a text the ledger keeps, to know it again after an edit: the 32 smallest hashes of its
 * shingles of one and two words (Broder 1997), three digits of base64url each.
 *
 * It is a bottom-k sketch (Cohen and Kaplan 2007): the smallest hashes that two texts could both
 * hold are a fair sample of all their shingles.
 */
export function sketchOf(text: string): string {
  return shingleHashes(text)
    .slice(0, mostShingles)
    .map((hash) => [12, 6, 0].map((shift) => digits[(hash >>> shift) & 63]).join(''))
    .join('');
}

/** The hashes that a sketch holds. */
export function readSketch(sketch: string): number[] {
  return (sketch.match(/.{3}/g) ?? []).map((three) =>
    [...three].reduce((hash, digit) => hash * 64 + digits.indexOf(digit), 0),
  );
}

/** How much old texts and new ones share, from 0 to 1; both are given by their indexes. */
export interface Comparison {
  /** Of all shingles of both (weighted Jaccard). */
  likeness: (old: number, part: number) => number;
  /** The share of an old text's shingles that a part has gained: that its own old text, if any, did not have. */
  gained: (old: number, part: number, own: number | undefined) => number;
  /** The share of a part's shingles that an old text has lost: that the part it is now, if any, does not have. */
  lost: (old: number, part: number, now: number | undefined) => number;
}

/**
 * Compares sketches of old texts with the shingles of new ones.
 *
 * Shingles weigh by how few of the texts hold them (inverse document frequency), so that “the” and
 * what all passages of a brief are about say little. What an old text shares with all new ones is
 * found at once, by an inverted index.
 */
export function createComparison(
  olds: readonly (readonly number[])[],
  news: readonly (readonly number[])[],
): Comparison {
  const holders = indexOf(news);
  const weigh = createWeights(olds, news, holders);
  const sums = news.map((hashes) => runningSums(hashes.map(weigh)));
  const rows = new Map<number, Float64Array>();
  const sharedWith = (old: number) => {
    const shared = rows.get(old) ?? new Float64Array(news.length);
    if (!rows.has(old)) {
      for (const hash of olds[old] ?? []) {
        for (const part of holders.get(hash) ?? [])
          shared[part] = (shared[part] ?? 0) + weigh(hash);
      }
      rows.set(old, shared);
    }
    return shared;
  };
  const wholes = olds.map((sketch) => sketch.reduce((sum, hash) => sum + weigh(hash), 0));
  const likeness = (old: number, part: number) => {
    const [shared = 0, whole = 0] = [sharedWith(old)[part], wholes[old]];
    const inPart = sums[part]?.[countUpTo(news[part] ?? [], reachOf(olds[old]))] ?? 0;
    return shared / (whole + inPart - shared || 1);
  };
  const weightOf = (hashes: readonly number[]) =>
    hashes.reduce((sum, hash) => sum + weigh(hash), 0);
  const gained = (old: number, part: number, own: number | undefined) => {
    const [sketch, before] = [olds[old] ?? [], own === undefined ? undefined : olds[own]];
    const held = new Set(news[part]);
    const had = new Set(before);
    const seen = sketch.filter((hash) => before === undefined || hash <= reachOf(before));
    return (
      weightOf(seen.filter((hash) => held.has(hash) && !had.has(hash))) / (weightOf(seen) || 1)
    );
  };
  const lost = (old: number, part: number, now: number | undefined) => {
    const [sketch, holds] = [olds[old] ?? [], new Set(now === undefined ? [] : news[now])];
    const had = new Set(sketch);
    const seen = (news[part] ?? []).filter((hash) => hash <= reachOf(sketch));
    return (
      weightOf(seen.filter((hash) => had.has(hash) && !holds.has(hash))) / (weightOf(seen) || 1)
    );
  };
  return { likeness, gained, lost };
}

// The limit below which a sketch has every hash of its text.
function reachOf(sketch: readonly number[] = []): number {
  return sketch.length < mostShingles ? Infinity : (sketch.at(-1) ?? Infinity);
}

function createWeights(
  olds: readonly (readonly number[])[],
  news: readonly (readonly number[])[],
  holders: ReadonlyMap<number, readonly number[]>,
): (hash: number) => number {
  const before = indexOf(olds);
  const weights = new Map<number, number>();
  return (hash) => {
    let weight = weights.get(hash);
    if (weight === undefined) {
      const shares = [
        olds.length / (before.get(hash)?.length ?? 1),
        news.length / (holders.get(hash)?.length ?? 1),
      ];
      weight = Math.log(1 + Math.min(...shares));
      weights.set(hash, weight);
    }
    return weight;
  };
}

function indexOf(texts: readonly (readonly number[])[]): Map<number, number[]> {
  const holders = new Map<number, number[]>();
  texts.forEach((hashes, text) => {
    for (const hash of hashes) {
      const known = holders.get(hash);
      if (known) known.push(text);
      else holders.set(hash, [text]);
    }
  });
  return holders;
}

function runningSums(weights: readonly number[]): Float64Array {
  const sums = new Float64Array(weights.length + 1);
  weights.forEach((weight, index) => {
    sums[index + 1] = (sums[index] ?? 0) + weight;
  });
  return sums;
}

// How many of ascending numbers are not above a limit.
function countUpTo(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How much two texts share of which only the sketches are known, from 0 to 1 (Jaccard, every shingle alike). */
export function sketchLikeness(one: string, other: string): number {
  const [a, b] = [readSketch(one), readSketch(other)];
  const both = new Set(b);
  const reach = Math.min(reachOf(a), reachOf(b));
  const seen = new Set([...a, ...b].filter((hash) => hash <= reach));
  const shared = a.filter((hash) => hash <= reach && both.has(hash)).length;
  return shared / (seen.size || 1);
}
