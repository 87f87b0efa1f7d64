/** Two parts belong together if at least this share of one's shingles went to the other. */
export const mostly = 0.5;

/** The candidate with the largest share, the first of equals; none where even that is not most of the words. */
export function largestShare(
  candidates: Iterable<number>,
  shareOf: (candidate: number) => number,
): number | undefined {
  let best: { share: number; candidate?: number } = { share: 0 };
  for (const candidate of candidates) {
    const share = shareOf(candidate);
    if (share > best.share) best = { share, candidate };
  }
  return best.share >= mostly ? best.candidate : undefined;
}
