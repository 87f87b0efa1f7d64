import { assignBlocks } from './assign-blocks.ts';
import { type LikelyPair, certainPairs, findCandidates, type Kinship } from './candidates.ts';
import { type Comparison, createComparison } from './comparison.ts';
import { joinEqual } from './equal-texts.ts';
import type { Known, Part } from './known-parts.ts';
import { createNearness } from './nearness.ts';
import { readSketch, shingleHashes } from './similarity.ts';

/** How the parts of a text and the entries of a ledger belong together; indexes into both lists. */
export interface Alignment {
  /** For each part, the entry it is. */
  entryOf: (number | undefined)[];
  /** For each entry, the part that it is now. */
  partOf: (number | undefined)[];
  /** What entries and parts share; made when it is first asked for. */
  comparison: () => Comparison;
}

/** What else is known, and where it is kept. */
export interface AlignmentOptions {
  kinship?: Kinship | undefined;
  /** The hashes of a part’s shingles, where they are known already. */
  shingles?: ((part: Part) => readonly number[]) | undefined;
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
 * Pinned ids come first, then equal texts that are there once or beside what is found already, then those that are
 * each other's likest by far. The rest is assigned so that the sum of likenesses is greatest: the words that both
 * share, and how near the part stands to where the entry stood between those that are found already. It is done
 * twice: what is found with certainty tells where the rest belong.
 */
export function align(
  parts: readonly Part[],
  known: readonly Known[],
  { kinship, shingles = ({ text }) => shingleHashes(text) }: AlignmentOptions = {},
): Alignment {
  const entryOf = parts.map((): number | undefined => undefined);
  const partOf = known.map((): number | undefined => undefined);
  const found = { entryOf, partOf };
  const join = (part: number, entry: number) => {
    entryOf[part] = entry;
    partOf[entry] = part;
  };
  joinPinned(parts, known, join);
  joinEqual(parts, known, found, join);
  // Usually every text has its equal, and nothing needs to be compared.
  let made: Comparison | undefined;
  const comparison = () =>
    (made ??= createComparison(
      known.map(({ like }) => readSketch(like)),
      parts.map(shingles),
    ));
  const near = createNearness(found);
  const partsByText = Map.groupBy(parts.keys(), (part) => parts[part]?.is);
  const search = { ...freeOf(parts, found), comparison, kinship };
  const candidates = findCandidates(
    {
      ...search,
      equals: (entry) => partsByText.get(known[entry]?.is) ?? [],
      nearness: (entry, part) => nearnessWeight * near(entry, part),
    },
    // What is half as alike as the least of certain pairs is asked whether they are certain.
    (entry) => (isShort(known[entry]) ? leastOfShort : enough / 2),
  );
  for (const { part, entry } of certainPairs(candidates, enough)) join(part, entry);
  for (const bar of [0.5, least]) {
    const bars = known.map((entry) => (bar === least && isShort(entry) ? leastOfShort : bar));
    for (const { part, entry } of assignRest(candidates, found, bars)) join(part, entry);
  }
  return { ...found, comparison };
}

function isShort(entry: Known | undefined): boolean {
  return (entry?.like.length ?? 0) <= shortSketch;
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

// Parts and entries that are not found yet.
function freeOf(parts: readonly Part[], { entryOf, partOf }: Found) {
  return {
    freeParts: [...parts.keys()].filter(
      (part) => entryOf[part] === undefined && parts[part]?.pin === undefined,
    ),
    freeEntries: [...partOf.keys()].filter((entry) => partOf[entry] === undefined),
  };
}

function assignRest(
  candidates: readonly LikelyPair[],
  { entryOf, partOf }: Found,
  bars: readonly number[],
) {
  const nearness = createNearness({ entryOf, partOf });
  const scored = candidates.flatMap(({ entry, part, like }) => {
    if (entryOf[part] !== undefined || partOf[entry] !== undefined) return [];
    const near = nearness(entry, part);
    const bar = bars[entry] ?? least;
    const isSame = like >= bar && (like >= enough || near >= (bar < least ? 0.95 : 0.5));
    return isSame ? [{ entry, part, score: like + nearnessWeight * near }] : [];
  });
  return assignBlocks(scored);
}
