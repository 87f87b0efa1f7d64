import { munkres } from 'munkres';
import { createNearness } from './nearness.ts';
import { createComparison, type Comparison, readSketch, shingleHashes } from './similarity.ts';

/** What alignment needs of a part of the text: its words, their check values, and an id pinned to it. */
export interface Part {
  text: string;
  /** The check values of its sentences, in order. */
  is: string;
  pin?: string | undefined;
}

/** What alignment needs of a ledger's entry. */
export interface Known {
  id: string;
  is: string;
  like: string;
}

/** How much something else than words says that a part is an entry, from 0 to 1: a heading’s passages, a note’s label. */
export type Kinship = (entry: number, part: number) => number;

/** How the parts of a text and the entries of a ledger belong together; indexes into both lists. */
export interface Alignment {
  /** For each part, the entry it is. */
  entryOf: (number | undefined)[];
  /** For each entry, the part that it is now. */
  partOf: (number | undefined)[];
  /** What entries and parts share; made when it is first asked for. */
  comparison: () => Comparison;
}

// Two texts that are less alike than `least` are different ones, from `enough` on they are the same
// one, wherever they stand. In between their positions decide. Both were set by the edits
// of 285 pairs of versions of fourteen real pages, and by random texts with half their words changed.
const least = 0.14;
const enough = 0.2;

// For a text of under eight words, of which an edit leaves few: `least`, if the part stands exactly
// where the entry stood.
const leastOfShort = 0.05;
const shortSketch = 15 * 3;

// How much nearness counts beside likeness.
const nearnessWeight = 0.25;

/**
 * Finds for each part of a text the entry of the ledger that it is, if any, each entry once.
 *
 * Pinned ids come first, then equal texts that are there once, then those that are each other's
 * likest by far. The rest is assigned so that the sum of likenesses is greatest (Kuhn 1955, Munkres 1957): the words that both share, and how near the
 * part stands to where the entry stood between those that are found already. It is done twice: what
 * is found with certainty tells where the rest belong.
 */
export function align(
  parts: readonly Part[],
  known: readonly Known[],
  kinship?: Kinship,
): Alignment {
  const entryOf = parts.map((): number | undefined => undefined);
  const partOf = known.map((): number | undefined => undefined);
  const join = (part: number, entry: number) => {
    entryOf[part] = entry;
    partOf[entry] = part;
  };
  joinPinned(parts, known, join);
  joinEqual(parts, known, { entryOf, partOf }, join);
  const comparison = lazyComparison(parts, known);
  const likeness: Kinship = (entry, part) => {
    if (known[entry]?.is === parts[part]?.is) return 1;
    const both = comparison().likeness(entry, part);
    return kinship ? (both + kinship(entry, part)) / 2 : both;
  };
  for (const [part, entry] of certainPairs(freeOf(parts, { entryOf, partOf }), likeness)) {
    join(part, entry);
  }
  for (const bar of [0.5, least]) {
    const bars = known.map(({ like }) =>
      bar === least && like.length <= shortSketch ? leastOfShort : bar,
    );
    const free = freeOf(parts, { entryOf, partOf });
    for (const [part, entry] of assignRest(free, { entryOf, partOf }, likeness, bars)) {
      join(part, entry);
    }
  }
  return { entryOf, partOf, comparison };
}

type Join = (part: number, entry: number) => void;
type Found = Pick<Alignment, 'entryOf' | 'partOf'>;

function joinPinned(parts: readonly Part[], known: readonly Known[], join: Join): void {
  const entries = new Map(known.map(({ id }, index) => [id, index]));
  parts.forEach(({ pin }, part) => {
    const entry = pin === undefined ? undefined : entries.get(pin);
    if (entry === undefined || pin === undefined) return;
    entries.delete(pin);
    join(part, entry);
  });
}

// Texts that are there more than once are left over: their neighbours decide later.
function joinEqual(
  parts: readonly Part[],
  known: readonly Known[],
  { partOf }: Found,
  join: Join,
): void {
  const partsByText = Map.groupBy(parts.keys(), (part) => parts[part]?.is);
  const entriesByText = Map.groupBy(known.keys(), (entry) => known[entry]?.is);
  for (const [is, [part, ...otherParts]] of partsByText) {
    const [entry, ...otherEntries] = entriesByText.get(is) ?? [];
    if (part === undefined || entry === undefined) continue;
    if (otherParts.length > 0 || otherEntries.length > 0) continue;
    if (parts[part]?.pin === undefined && partOf[entry] === undefined) join(part, entry);
  }
}

// Usually every text has its equal, and nothing needs to be compared.
function lazyComparison(parts: readonly Part[], known: readonly Known[]): Alignment['comparison'] {
  let made: Comparison | undefined;
  return () =>
    (made ??= createComparison(
      known.map(({ like }) => readSketch(like)),
      parts.map(({ text }) => shingleHashes(text)),
    ));
}

/** Parts and entries that are not found yet. */
interface Free {
  freeParts: number[];
  freeEntries: number[];
}

function freeOf(parts: readonly Part[], { entryOf, partOf }: Found): Free {
  return {
    freeParts: [...parts.keys()].filter(
      (part) => entryOf[part] === undefined && parts[part]?.pin === undefined,
    ),
    freeEntries: [...partOf.keys()].filter((entry) => partOf[entry] === undefined),
  };
}

// Pairs that are each other's likest by far. They are taken out first, because the time of the assignment grows with
// the cube of what is left.
function certainPairs({ freeParts, freeEntries }: Free, likeness: Kinship): [number, number][] {
  if (freeParts.length === 0 || freeEntries.length === 0) return [];
  const ofParts = freeParts.map(() => ({ best: 0, second: 0, at: -1 }));
  const ofEntries = freeEntries.map(() => ({ best: 0, second: 0, at: -1 }));
  freeParts.forEach((part, row) => {
    freeEntries.forEach((entry, column) => {
      const like = likeness(entry, part);
      note(ofParts[row], like, column);
      note(ofEntries[column], like, row);
    });
  });
  return ofParts.flatMap(({ best, second, at }, row): [number, number][] => {
    const other = ofEntries[at];
    const isCertain = best >= enough && best >= 2 * Math.max(second, other?.second ?? 0);
    const [part, entry] = [freeParts[row], freeEntries[at]];
    if (!isCertain || other?.at !== row || part === undefined || entry === undefined) return [];
    return [[part, entry]];
  });
}

function note(
  known: { best: number; second: number; at: number } | undefined,
  like: number,
  at: number,
): void {
  if (!known) return;
  if (like > known.best) {
    known.second = known.best;
    known.best = like;
    known.at = at;
  } else if (like > known.second) known.second = like;
}

function assignRest(
  { freeParts, freeEntries }: Free,
  { entryOf, partOf }: Found,
  likeness: Kinship,
  bars: readonly number[],
): [number, number][] {
  if (freeParts.length === 0 || freeEntries.length === 0) return [];
  const nearness = createNearness({ entryOf, partOf });
  const scores = freeParts.map((part) =>
    freeEntries.map((entry) => {
      const similar = likeness(entry, part);
      const near = nearness(entry, part);
      const bar = bars[entry] ?? least;
      const isSame = similar >= bar && (similar >= enough || near >= (bar < least ? 0.95 : 0.5));
      return isSame ? similar + nearnessWeight * near : 0;
    }),
  );
  return munkres(scores.map((row) => row.map((score) => 2 - score)))
    .filter(([row, column]) => (scores[row]?.[column] ?? 0) > 0)
    .flatMap(([row, column]): [number, number][] => {
      const [part, entry] = [freeParts[row], freeEntries[column]];
      return part === undefined || entry === undefined ? [] : [[part, entry]];
    });
}
