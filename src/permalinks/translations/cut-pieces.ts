import type { LedgerEntry } from '../../model/reading/ledger.ts';
import type { MatchedParts } from '../alignment/match.ts';
import { splitFrom } from '../past/heirs.ts';

/** A part of a text that an entry was cut into; `share`: how much of it, if it is new, stood in the entry and stands there no more. */
export interface CutPiece {
  part: number;
  share?: number;
}

// What was written anew beside a passage that was edited seldom has more of the words that this lost.
const least = 0.08;

/**
 * The parts of a text that each entry was cut into, in their order: the part it is now, what has most of its words
 * from it, and what stands beside these and has some.
 */
export function cutPiecesOf(match: MatchedParts): Map<LedgerEntry, CutPiece[]> {
  const { entries, entryOf, partOf, comparison } = match;
  const origins = splitFrom(match);
  const originOf = entryOf.map((matched, part) => matched ?? origins[part]);
  joinNeighbours(originOf, match);
  const pieces = new Map<LedgerEntry, CutPiece[]>();
  originOf.forEach((origin = -1, part) => {
    const [entry, now] = [entries[origin], partOf[origin]];
    if (!entry || now === undefined) return;
    const piece = part === now ? { part } : { part, share: comparison().lost(origin, part, now) };
    pieces.set(entry, [...(pieces.get(entry) ?? []), piece]);
  });
  return pieces;
}

// From both ends of what is new between two known parts, so that a piece may hang on to another one.
function joinNeighbours(
  originOf: (number | undefined)[],
  { partOf, comparison }: MatchedParts,
): void {
  const shareWith = (part: number, neighbour: number) => {
    const origin = originOf[neighbour];
    const now = origin === undefined ? undefined : partOf[origin];
    return origin === undefined || now === undefined ? 0 : comparison().lost(origin, part, now);
  };
  const open = [...originOf.keys()].filter((part) => originOf[part] === undefined);
  for (const part of [...open, ...open.toReversed()]) {
    if (originOf[part] !== undefined) continue;
    const [before, behind] = [shareWith(part, part - 1), shareWith(part, part + 1)];
    if (Math.max(before, behind) >= least)
      originOf[part] = originOf[before >= behind ? part - 1 : part + 1];
  }
}
