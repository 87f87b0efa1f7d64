import {
  facetNames,
  type FacetName,
  type SearchState,
  type YearRange,
} from '../../model/facets.ts';
import type { FacetFilters } from './engine.ts';

/**
 * The engine's filters for a state, one facet left out where that is asked for.
 *
 * Undefined where no year of the index lies in the range: an empty list of years would mean all.
 */
export function filtersOf(
  state: SearchState,
  indexedYears: readonly string[],
  without?: FacetName,
): FacetFilters | undefined {
  const filters: Record<string, { any: string[] }> = {};
  for (const name of facetNames) {
    const values = state.chosen[name];
    if (name !== without && values.length > 0) filters[name] = { any: [...values] };
  }
  if (!isOpen(state.years)) {
    const years = indexedYears.filter((year) => isWithin(Number(year), state.years));
    if (years.length === 0) return undefined;
    filters['year'] = { any: years };
  }
  return filters;
}

function isOpen({ from, to }: YearRange): boolean {
  return from === undefined && to === undefined;
}

function isWithin(year: number, { from, to }: YearRange): boolean {
  return year >= (from ?? year) && year <= (to ?? year);
}
