import { facetNames, type FacetName } from '../facets.ts';
import type { Language } from '../language/language.ts';
import { isListOf, isNumber, isRecord, isText } from './json-shape.ts';

/**
 * The facet file of one language: what counting and narrowing need to know of every brief, in the order of the file of
 * briefs (`search-rows.ts`). Ten thousand briefs come to 60 kB with gzip; as rows they came to 420.
 */
export interface FacetRows {
  version: 1;
  /** Names the index to which it belongs. */
  index: string;
  facets: Record<FacetName, FacetColumn>;
}

/** The values of a facet, and which of them each brief has. */
export interface FacetColumn {
  values: string[];
  /** For each value the others that every brief with it has as well, as `levant` comes with `syria`. */
  implied: number[][];
  /** For each brief the indexes of its values in the list, without those that others imply. */
  briefs: number[][];
}

/** Name of a language's facet file in the folder of the index. */
export function facetRowsName(language: Language): string {
  return `facets.${language}.json`;
}

/** Whether a value is a facet file, whole and without anything else than it should have. */
export function isFacetRows(value: unknown): value is FacetRows {
  if (!isRecord(value) || value['version'] !== 1) return false;
  const { index, facets } = value;
  return (
    isText(index) && isRecord(facets) && facetNames.every((name) => isFacetColumn(facets[name]))
  );
}

function isFacetColumn(column: unknown): boolean {
  if (!isRecord(column)) return false;
  const { values, implied, briefs } = column;
  const isNumbers = (list: unknown) => isListOf(list, isNumber);
  return isListOf(values, isText) && isListOf(implied, isNumbers) && isListOf(briefs, isNumbers);
}
