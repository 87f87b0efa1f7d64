import { facetNames, type FacetName, type SearchState } from '../../model/facets.ts';
import { isNarrowed } from './choose.ts';
import type { FacetCounts, Found, SearchEngine } from './engine.ts';
import { findBriefs } from './find-briefs.ts';

/**
 * How many briefs each value of each facet would show if it alone were chosen in its facet.
 *
 * The engine counts within what was found, where the neighbours of a chosen value are zero. So the
 * search is run again for each facet in use, without that facet.
 */
export async function countValues(
  engine: SearchEngine,
  state: SearchState,
  found: Found,
): Promise<FacetCounts> {
  if (state.query === '' && !isNarrowed(state)) return engine.totals;
  const countsOf = async (name: FacetName) =>
    state.chosen[name].length > 0 ? (await findBriefs(engine, state, name)).counts : found.counts;
  const counted = await Promise.all(
    facetNames.map(async (name) => [name, (await countsOf(name))[name] ?? {}] as const),
  );
  return Object.fromEntries(counted);
}
