import { memoize } from '../../model/memoize.ts';
import { largestShare, mostly } from './largest-share.ts';
import { reachOf } from './similarity.ts';

/** How much old texts and new ones share, from 0 to 1; both are given by their indexes. */
export interface Comparison {
  /** Of all shingles of both (weighted Jaccard). */
  likeness: (old: number, part: number) => number;
  /** The likeness of several parts that are read as one. */
  likenessOfAll: (old: number, parts: readonly number[]) => number;
  /** For an old text, a part’s likeness at most: found for all parts at once, until another old text is asked for. */
  mostLikeness: (old: number) => (part: number) => number;
  /** The share of an old text's shingles that a part has gained: that its own old text, if any, did not have. */
  gained: (old: number, part: number, own: number | undefined) => number;
  /** The share of a part's shingles that an old text has lost: that the part it is now, if any, does not have. */
  lost: (old: number, part: number, now: number | undefined) => number;
  /** The part that gained most of an old text, if that is most of its words. */
  gainedMost: (old: number, ownOf: readonly (number | undefined)[]) => number | undefined;
  /** The old text that lost most of its words to a part, if they are most of the part's. */
  lostMost: (part: number, nowOf: readonly (number | undefined)[]) => number | undefined;
}

// Shingles that more texts than these hold, before and now, are not looked up by the inverted index: they say little, and in a text of thousands of passages they would be the time it takes.
const mostHolders = 400;

type Texts = readonly (readonly number[])[];

/**
 * Compares sketches of old texts with the shingles of new ones.
 *
 * Shingles weigh by how few of the texts hold them (inverse document frequency), so that “the” and
 * what all passages of a brief are about say little. What a text shares with all of the other side is
 * found at once, by an inverted index.
 */
export function createComparison(olds: Texts, news: Texts): Comparison {
  const sides = createSides(olds, news);
  return { ...createLikeness(sides), ...createShares(sides) };
}

/** What comparisons ask of the old texts and the new ones. */
type Sides = ReturnType<typeof createSides>;

function createSides(olds: Texts, news: Texts) {
  const holders = { olds: indexOf(olds), news: indexOf(news) };
  const weigh = createWeights(olds.length, news.length, holders);
  const isCommon = memoize(
    (hash: number) =>
      (holders.olds.get(hash)?.length ?? 0) > mostHolders &&
      (holders.news.get(hash)?.length ?? 0) > mostHolders,
  );
  const withNews = createSharing(olds, news.length, { holders: holders.news, isCommon, weigh });
  const withOlds = createSharing(news, olds.length, { holders: holders.olds, isCommon, weigh });
  const sums = {
    olds: olds.map((hashes) => runningSums(hashes, weigh)),
    news: news.map((hashes) => runningSums(hashes, weigh)),
  };
  const reaches = Float64Array.from(olds, (sketch) => reachOf(sketch));
  return {
    ...{ olds, news, withNews, withOlds },
    weightOf: (hashes: readonly number[]) => hashes.reduce((sum, hash) => sum + weigh(hash), 0),
    wholeOf: (old: number) => sums.olds[old]?.at(-1) ?? 0,
    // What of a part an old text’s sketch can speak of, and what of an old text the sketch of another can.
    seenOfPart: (part: number, old: number) =>
      sums.news[part]?.[countUpTo(news[part] ?? [], reaches[old])] ?? 0,
    seenOfOld: (old: number, own: number | undefined) =>
      sums.olds[old]?.[countUpTo(olds[old] ?? [], own === undefined ? Infinity : reaches[own])] ??
      0,
  };
}

function createLikeness({ olds, news, withNews, weightOf, wholeOf, seenOfPart }: Sides) {
  const likeness = (old: number, part: number) => {
    const { shared, common } = withNews(old);
    const inCommon = common.length === 0 ? 0 : weightOf(inBoth(common, news[part] ?? []));
    const both = (shared[part] ?? 0) + inCommon;
    return both / (wholeOf(old) + seenOfPart(part, old) - both || 1);
  };
  const mostLikeness = (old: number) => {
    const { shared, common } = withNews(old);
    const [whole, more] = [wholeOf(old) || 1, weightOf(common)];
    return (part: number) => ((shared[part] ?? 0) + more) / whole;
  };
  const likenessOfAll = (old: number, parts: readonly number[]) => {
    const all = new Set(parts.flatMap((part) => news[part] ?? []));
    const reach = reachOf(olds[old]);
    const both = weightOf((olds[old] ?? []).filter((hash) => all.has(hash)));
    const seen = weightOf([...all].filter((hash) => hash <= reach));
    return both / (wholeOf(old) + seen - both || 1);
  };
  return { likeness, likenessOfAll, mostLikeness };
}

function createShares({ olds, news, withNews, withOlds, weightOf, ...sides }: Sides) {
  const gained = (old: number, part: number, own: number | undefined) => {
    const [held, had] = [new Set(news[part]), new Set(own === undefined ? [] : olds[own])];
    const reach = own === undefined ? Infinity : reachOf(olds[own]);
    const gain = (olds[old] ?? []).filter(
      (hash) => hash <= reach && held.has(hash) && !had.has(hash),
    );
    return weightOf(gain) / (sides.seenOfOld(old, own) || 1);
  };
  const lost = (old: number, part: number, now: number | undefined) => {
    const [had, holds] = [new Set(olds[old]), new Set(now === undefined ? [] : news[now])];
    const gone = (news[part] ?? []).filter((hash) => had.has(hash) && !holds.has(hash));
    return weightOf(gone) / (sides.seenOfPart(part, old) || 1);
  };
  // Who shares less than most can have taken no more: only the rest is looked at word by word. Sums
  // are made in different orders, so that equal ones may differ a little.
  const sharingMost = ({ shared, common }: Sharing, seenOf: (other: number) => number) => {
    const more = weightOf(common);
    const found: number[] = [];
    for (let other = 0; other < shared.length; other++) {
      const both = (shared[other] ?? 0) + more;
      if (both > 0 && both >= 0.999 * mostly * seenOf(other)) found.push(other);
    }
    return found;
  };
  const gainedMost: Comparison['gainedMost'] = (old, ownOf) => {
    const able = sharingMost(withNews(old), (part) => sides.seenOfOld(old, ownOf[part]));
    return largestShare(able, (part) => gained(old, part, ownOf[part]));
  };
  const lostMost: Comparison['lostMost'] = (part, nowOf) => {
    const able = sharingMost(withOlds(part), (old) => sides.seenOfPart(part, old));
    return largestShare(able, (old) => lost(old, part, nowOf[old]));
  };
  return { gained, lost, gainedMost, lostMost };
}

/** What one text shares with each of the other side, but for its common shingles. */
interface Sharing {
  shared: Float64Array;
  common: number[];
}

// Texts are asked for one after the other, so that only one row is kept.
function createSharing(
  texts: Texts,
  others: number,
  {
    holders,
    isCommon,
    weigh,
  }: {
    holders: ReadonlyMap<number, readonly number[]>;
    isCommon: (hash: number) => boolean;
    weigh: (hash: number) => number;
  },
): (text: number) => Sharing {
  const shared = new Float64Array(others);
  let last: Sharing = { shared, common: [] };
  let isOf = -1;
  return (text) => {
    if (text === isOf) return last;
    isOf = text;
    shared.fill(0);
    const hashes = texts[text] ?? [];
    last = { shared, common: hashes.filter(isCommon) };
    const common = new Set(last.common);
    for (const hash of hashes) {
      if (common.has(hash)) continue;
      const weight = weigh(hash);
      for (const other of holders.get(hash) ?? []) shared[other] = (shared[other] ?? 0) + weight;
    }
    return last;
  };
}

// What two ascending lists share.
function inBoth(one: readonly number[], other: readonly number[]): number[] {
  const shared: number[] = [];
  for (let a = 0, b = 0; a < one.length && b < other.length;) {
    const [left = 0, right = 0] = [one[a], other[b]];
    if (left === right) shared.push(left);
    if (left <= right) a++;
    if (right <= left) b++;
  }
  return shared;
}

function createWeights(
  olds: number,
  news: number,
  holders: Record<'olds' | 'news', ReadonlyMap<number, readonly number[]>>,
): (hash: number) => number {
  const weights = new Map<number, number>();
  return (hash) => {
    let weight = weights.get(hash);
    if (weight === undefined) {
      const shares = [
        olds / (holders.olds.get(hash)?.length ?? 1),
        news / (holders.news.get(hash)?.length ?? 1),
      ];
      weight = Math.log(1 + Math.min(...shares));
      weights.set(hash, weight);
    }
    return weight;
  };
}

function indexOf(texts: Texts): Map<number, number[]> {
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

function runningSums(hashes: readonly number[], weigh: (hash: number) => number): Float64Array {
  const sums = new Float64Array(hashes.length + 1);
  hashes.forEach((hash, index) => {
    sums[index + 1] = (sums[index] ?? 0) + weigh(hash);
  });
  return sums;
}

// How many of ascending numbers are not above a limit.
function countUpTo(numbers: readonly number[], limit = Infinity): number {
  if (limit === Infinity) return numbers.length;
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
