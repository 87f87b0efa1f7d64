import type { BriefRow } from '../index/briefs.ts';
import type { Hits } from '../index/hits.ts';
import { breathe, inSlices } from '../index/slices.ts';
import type { FoundTerm } from './find-terms.ts';
import { isInRow, nearnessOf } from './term-nearness.ts';

/** What the order of briefs depends on. */
export interface Relevance {
  /** All briefs of the index. */
  rows: readonly BriefRow[];
  terms: readonly FoundTerm[];
  /** The terms as they were typed, some of them perhaps twice. */
  row: readonly FoundTerm[];
  /** Where words are as they were typed. */
  typed: readonly Hits[];
  signal: AbortSignal | undefined;
}

/** A brief in its order. */
export interface RankedBrief {
  brief: BriefRow;
  /** Whether it has the words in a row, and is not there for its title. */
  isInRow: boolean;
}

const saturation = 1.2;
const lengthShare = 0.75;
// A word that stands in more of the briefs than this says little by standing often in one.
const commonShare = 0.2;
// More than how often its other forms are there, less than the title.
const typedWorth = 200;

/** The briefs by what the terms are worth in them; the newer first where they are worth the same, or there are no terms. */
export async function inOrderOfRelevance(
  briefs: readonly BriefRow[],
  { rows, terms, row, typed, signal }: Relevance,
): Promise<RankedBrief[]> {
  if (terms.length === 0) return briefs.map((brief) => ({ brief, isInRow: false }));
  const worth = worthIn(rows, terms);
  const nearness = nearnessOf(terms, row, rows.length);
  const scored: { brief: BriefRow; score: number }[] = [];
  await inSlices(
    briefs,
    (brief) => {
      const asTyped = typed.filter((hits) => hits.has(brief.rank)).length;
      scored.push({ brief, score: worth(brief) + nearness(brief) + typedWorth * asTyped });
    },
    signal,
  );
  await breathe(signal);
  return scored
    .sort((one, other) => other.score - one.score || one.brief.rank - other.brief.rank)
    .map(({ brief, score }) => ({ brief, isInRow: isInRow(score) }));
}

// BM25.
function worthIn(
  rows: readonly BriefRow[],
  terms: readonly FoundTerm[],
): (brief: BriefRow) => number {
  let total = 0;
  for (const { words } of rows) total += words;
  const average = total / rows.length || 1;
  const weighed = terms.map(({ hits }) => ({
    hits,
    rarity: Math.log(1 + (rows.length - hits.size + 0.5) / (hits.size + 0.5)),
    isCommon: hits.size > commonShare * rows.length,
  }));
  return ({ rank, words }) => {
    let worth = 0;
    const room = saturation * (1 - lengthShare + (lengthShare * words) / average);
    for (const { hits, rarity, isCommon } of weighed) {
      const count = isCommon ? Math.min(1, hits.count(rank)) : hits.count(rank);
      worth += (rarity * count * (saturation + 1)) / (count + room);
    }
    return worth;
  };
}
