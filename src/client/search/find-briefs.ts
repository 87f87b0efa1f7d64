import type { FacetName, SearchState } from '../../model/facets.ts';
import type { Found, SearchEngine } from './engine.ts';
import { filtersOf } from './filters.ts';

/** The briefs that answer a state, as if one of its facets had no value chosen where that is asked for. */
export async function findBriefs(
  engine: SearchEngine,
  state: SearchState,
  without?: FacetName,
): Promise<Found> {
  const filters = filtersOf(state, Object.keys(engine.totals['year'] ?? {}), without);
  if (!filters) return { hits: [], counts: {} };
  return engine.find({ words: state.query, filters, sort: state.sort });
}
