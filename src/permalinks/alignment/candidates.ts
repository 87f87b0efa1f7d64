import type { Comparison } from './comparison.ts';

/** A part that may be an entry, and how alike they are, from 0 to 1. */
export interface LikelyPair {
  entry: number;
  part: number;
  like: number;
}

/** Which parts something else than words says an entry may be, and how much, from 0 to 1: a heading’s passages, a note’s label. */
export type Kinship = (entry: number) => ReadonlyMap<number, number>;

/** What candidates are looked for among. */
export interface Search {
  freeEntries: readonly number[];
  freeParts: readonly number[];
  comparison: () => Comparison;
  /** The parts whose texts are equal to an entry’s. */
  equals: (entry: number) => readonly number[];
  kinship: Kinship | undefined;
  /** How near a part stands to where an entry stood, in likeness. */
  nearness: (entry: number, part: number) => number;
}

/** So many candidates an entry has: the likest and nearest. */
export const mostCandidates = 200;

/** For each free entry the free parts that it may be: those that are alike by as much as its bar, in order. */
export function findCandidates(search: Search, barOf: (entry: number) => number): LikelyPair[] {
  const { freeEntries, freeParts } = search;
  if (freeEntries.length === 0 || freeParts.length === 0) return [];
  return freeEntries.flatMap((entry) => candidatesOf(entry, search, barOf(entry)));
}

function candidatesOf(entry: number, search: Search, bar: number): LikelyPair[] {
  const { kinship, comparison } = search;
  const equals = new Set(search.equals(entry));
  const kin = kinship?.(entry);
  const mostLikeness = comparison().mostLikeness(entry);
  const likenessOf = (part: number, words: (part: number) => number) => {
    if (equals.has(part)) return 1;
    return kinship ? (words(part) + (kin?.get(part) ?? 0)) / 2 : words(part);
  };
  const most = (part: number) => likenessOf(part, mostLikeness);
  const possible = search.freeParts.filter((part) => most(part) >= bar);
  return likestOf(possible, (part) => most(part) + search.nearness(entry, part))
    .map((part) => {
      const like = likenessOf(part, (one) => comparison().likeness(entry, one));
      return { entry, part, like };
    })
    .filter(({ like }) => like >= bar);
}

function likestOf(parts: readonly number[], scoreOf: (part: number) => number): readonly number[] {
  if (parts.length <= mostCandidates) return parts;
  const scores = Float64Array.from(parts, scoreOf);
  const bar = scores.toSorted().at(-mostCandidates) ?? 0;
  let ties = mostCandidates - scores.filter((score) => score > bar).length;
  return parts.filter((_, index) => {
    const score = scores[index] ?? 0;
    return score > bar || (score === bar && ties-- > 0);
  });
}

/** Those pairs that are each other's likest by far, from `enough` on: nothing else needs to be asked of them. */
export function certainPairs(candidates: readonly LikelyPair[], enough: number): LikelyPair[] {
  const ofParts = new Map<number, Best>();
  const ofEntries = new Map<number, Best>();
  for (const one of candidates) {
    note(ofParts, one.part, one);
    note(ofEntries, one.entry, one);
  }
  return [...ofParts.values()]
    .filter(({ best, second }) => {
      const other = ofEntries.get(best.entry);
      const next = Math.max(second, other?.second ?? 0);
      return best.like >= enough && best.like >= 2 * next && other?.best === best;
    })
    .map(({ best }) => best);
}

interface Best {
  best: LikelyPair;
  /** How alike the next is. */
  second: number;
}

function note(known: Map<number, Best>, key: number, one: LikelyPair): void {
  const before = known.get(key);
  if (!before) known.set(key, { best: one, second: 0 });
  else if (one.like > before.best.like) {
    known.set(key, { best: one, second: before.best.like });
  } else before.second = Math.max(before.second, one.like);
}
