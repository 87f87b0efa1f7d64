import type { FacetName, FacetValue } from '../facets.ts';

/** `search/values.json`: all values of the facets in one language, what lies within another after it; fetched on first use. */
export interface FacetValuesFile {
  version: 1;
  values: Record<FacetName, FacetValue[]>;
}
