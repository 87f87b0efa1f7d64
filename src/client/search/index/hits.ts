import { factsAt, locationsAt, type Postings } from '../../../model/files/index-part.ts';
import { inSlices } from './slices.ts';

/** A place in a fact beside the text: `authors`, `capitals`. */
export interface FactPlace {
  fact: string;
  location: number;
}

/** The briefs that have a word or phrase, by their ranks, and where in each. */
export interface Hits {
  /** Each once. */
  ranks: Iterable<number>;
  size: number;
  has: (rank: number) => boolean;
  /** How often it is in a brief's text. */
  count: (rank: number) => number;
  /** The words of a brief's text that it is, in their order. */
  locations: (rank: number) => readonly number[];
  /** Where it is in the facts beside the text. */
  facts: (rank: number) => readonly FactPlace[];
}

/** Nothing found. */
export const noHits: Hits = {
  ranks: [],
  size: 0,
  has: () => false,
  count: () => 0,
  locations: () => [],
  facts: () => [],
};

/**
 * What a word of the index found.
 *
 * @param ranks by the number of a page the rank of its brief; -1 for a page that is no brief
 * @param facts names of the facts beside the text, by their numbers
 */
export function hitsOf(postings: Postings, ranks: Int32Array, facts: readonly string[]): Hits {
  const own: number[] = [];
  const indexes = openIndexes(postings.pages.length, ranks.length);
  for (const [index, page] of postings.pages.entries()) {
    const rank = ranks[page] ?? -1;
    if (rank < 0) continue;
    own.push(rank);
    indexes.set(rank, index);
  }
  const indexOf = indexes.of;
  const at = <Value>(rank: number, none: Value, read: (index: number) => Value) => {
    const index = indexOf(rank);
    return index < 0 ? none : read(index);
  };
  return {
    ranks: own,
    size: own.length,
    has: (rank) => indexOf(rank) >= 0,
    count: (rank) => at(rank, 0, (index) => postings.counts[index] ?? 0),
    locations: (rank) => at(rank, [], (index) => locationsAt(postings, index)),
    facts: (rank) =>
      at(rank, [], (index) =>
        factsAt(postings, index).map(({ fact, location }) => ({
          fact: facts[fact] ?? '',
          location,
        })),
      ),
  };
}

// Most words stand in few briefs, and a beginning may have thousands of words: a table for each would fill the memory.
function openIndexes(size: number, briefs: number) {
  if (size * 16 < briefs) {
    const few = new Map<number, number>();
    return {
      set: (rank: number, index: number) => void few.set(rank, index),
      of: (rank: number) => few.get(rank) ?? -1,
    };
  }
  const table = new Int32Array(briefs);
  return {
    set: (rank: number, index: number) => void (table[rank] = index + 1),
    of: (rank: number) => (table[rank] ?? 0) - 1,
  };
}

/** What any of several found. */
export async function anyOf(several: readonly Hits[], signal?: AbortSignal): Promise<Hits> {
  const found = several.filter(({ size }) => size > 0);
  const [first = noHits] = found;
  if (found.length < 2) return first;
  const byRank = new Map<number, Hits[]>();
  await inSlices(
    found,
    (hits) => {
      for (const rank of hits.ranks) {
        const own = byRank.get(rank);
        if (own) own.push(hits);
        else byRank.set(rank, [hits]);
      }
    },
    signal,
  );
  const at = (rank: number) => byRank.get(rank) ?? [];
  const inEach = <Value>(rank: number, read: (hits: Hits) => readonly Value[]) =>
    at(rank).flatMap(read);
  return {
    ranks: byRank.keys().toArray(),
    size: byRank.size,
    has: (rank) => byRank.has(rank),
    count: (rank) => at(rank).reduce((total, hits) => total + hits.count(rank), 0),
    locations: (rank) => inOrder(inEach(rank, (hits) => hits.locations(rank))),
    facts: (rank) => inEach(rank, (hits) => hits.facts(rank)),
  };
}

/** What two found that have no brief in common. */
export function eitherOf(one: Hits, other: Hits): Hits {
  if (one.size === 0 || other.size === 0) return one.size > 0 ? one : other;
  const of = (rank: number) => (other.has(rank) ? other : one);
  return {
    ranks: [...one.ranks, ...other.ranks],
    size: one.size + other.size,
    has: (rank) => of(rank).has(rank),
    count: (rank) => of(rank).count(rank),
    locations: (rank) => of(rank).locations(rank),
    facts: (rank) => of(rank).facts(rank),
  };
}

/** Those of the hits that a test lets pass. */
export async function hitsWhere(
  hits: Hits,
  test: (rank: number) => boolean,
  signal?: AbortSignal,
): Promise<Hits> {
  const ranks = new Set<number>();
  await inSlices(hits.ranks, (rank) => void (test(rank) && ranks.add(rank)), signal);
  const at = <Value>(rank: number, none: Value, read: (rank: number) => Value) =>
    ranks.has(rank) ? read(rank) : none;
  return {
    ranks,
    size: ranks.size,
    has: (rank) => ranks.has(rank),
    count: (rank) => at(rank, 0, hits.count),
    locations: (rank) => at<readonly number[]>(rank, [], hits.locations),
    facts: (rank) => at<readonly FactPlace[]>(rank, [], hits.facts),
  };
}

/** Where words follow each other, each of which was found by itself. */
export async function phraseOf(words: readonly Hits[], signal?: AbortSignal): Promise<Hits> {
  const [rarest = noHits, ...others] = words.toSorted((one, other) => one.size - other.size);
  const found = new Map<number, { starts: number[]; facts: FactPlace[] }>();
  const look = (rank: number) => {
    if (!others.every((hits) => hits.has(rank))) return;
    const starts = startsOf(words.map((hits) => hits.locations(rank)));
    const facts = factStarts(words.map((hits) => hits.facts(rank)));
    if (starts.length + facts.length > 0) found.set(rank, { starts, facts });
  };
  await inSlices(rarest.ranks, look, signal);
  return {
    ranks: found.keys().toArray(),
    size: found.size,
    has: (rank) => found.has(rank),
    count: (rank) => found.get(rank)?.starts.length ?? 0,
    locations: (rank) =>
      inOrder((found.get(rank)?.starts ?? []).flatMap((start) => words.map((_, at) => start + at))),
    facts: (rank) => found.get(rank)?.facts ?? [],
  };
}

/** Where runs begin in which each list has a place right behind that of the list before it; all lists are in order. */
export function startsOf(ofEach: readonly (readonly number[])[]): number[] {
  const [first = [], ...others] = ofEach;
  let starts = [...first];
  for (const [index, locations] of others.entries()) {
    starts = startsBefore(starts, locations, index + 1);
  }
  return starts;
}

function startsBefore(starts: number[], locations: readonly number[], steps: number): number[] {
  let at = 0;
  return starts.filter((start) => {
    while ((locations[at] ?? Infinity) < start + steps) at++;
    return locations[at] === start + steps;
  });
}

function factStarts(ofEach: readonly (readonly FactPlace[])[]): FactPlace[] {
  const [first = [], ...others] = ofEach;
  return first.filter(({ fact, location }) =>
    others.every((places, index) =>
      places.some((place) => place.fact === fact && place.location === location + index + 1),
    ),
  );
}

function inOrder(locations: number[]): number[] {
  return [...new Set(locations)].sort((one, other) => one - other);
}
