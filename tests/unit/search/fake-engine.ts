import type { FacetCounts, Found, SearchEngine } from '../../../src/client/search/engine.ts';

/** A brief as the fake engine knows it: its words, and its values by facet. */
export interface FakeBrief {
  id: string;
  words: string[];
  values: Record<string, readonly string[]>;
}

/** An engine that counts as Pagefind does: within what was found, every other value being zero. */
export function fakeEngine(briefs: readonly FakeBrief[]): SearchEngine {
  return {
    totals: countIn(briefs),
    find: ({ words, filters }): Promise<Found> => {
      const found = briefs.filter(
        (brief) =>
          (words === '' || brief.words.includes(words)) &&
          Object.entries(filters).every(([facet, { any }]) =>
            any.some((value) => brief.values[facet]?.includes(value)),
          ),
      );
      const load = () => Promise.reject(new Error('a fake brief has no content'));
      return Promise.resolve({
        hits: found.map(({ id }) => ({ id, load })),
        counts: countIn(found),
      });
    },
  };
}

function countIn(briefs: readonly FakeBrief[]): FacetCounts {
  const counts: Record<string, Record<string, number>> = {};
  for (const { values } of briefs) {
    for (const [facet, ids] of Object.entries(values)) {
      const ofFacet = (counts[facet] ??= {});
      for (const id of ids) ofFacet[id] = (ofFacet[id] ?? 0) + 1;
    }
  }
  return counts;
}
