import type { FacetName } from '../facets.ts';

/** `search/labels.json`: everything that the values of each facet are called, by their ids; one file for all languages. */
export interface FieldLabelsFile {
  version: 1;
  values: Record<FacetName, Record<string, string[]>>;
}
