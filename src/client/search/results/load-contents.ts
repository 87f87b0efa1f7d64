import type { FoundBrief } from '../find/find-briefs.ts';
import { breathe } from '../index/slices.ts';
import { readHit, type HitContent } from './hit-content.ts';

/** How many results are shown as soon as they are there; the rest of a step follows below them. */
export const resultsAtOnce = 5;

/** What the results of some matches show. */
export function loadContents(
  matches: readonly FoundBrief[],
  signal?: AbortSignal,
): Promise<HitContent[]> {
  return Promise.all(
    matches.map(async (match) => {
      const loaded = await match.load();
      await breathe(signal);
      return readHit(match.brief, loaded);
    }),
  );
}
