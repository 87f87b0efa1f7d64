import { facetNames, type FacetName } from '../facets.ts';
import type { Language } from '../language/language.ts';
import { isListOf, isNumber, isRecord, isText } from './json-shape.ts';

/**
 * The facet file of one language: what counting, sorting and narrowing need to know of every brief.
 *
 * In columns, of which each has one entry a brief: the newest first, those of one day by their
 * addresses. Ten thousand briefs come to 90 kB with gzip; as rows they came to 420.
 */
export interface SearchRows {
  version: 4;
  /** Names the index to which it belongs. */
  index: string;
  /** A page's id there is this and its number, `en_` and `12`; the file of the page has that name. */
  prefix: string;
  /** The number of each brief's page, less that of the brief before. */
  pages: number[];
  /** For the first its day since 1970, for every other how many days it is older than the one before. */
  days: number[];
  /** Number of words, rounded to two digits: relevance asks for no more. */
  words: number[];
  /** How many words are the title, with which the text begins. */
  titleWords: number[];
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
export function searchRowsName(language: Language): string {
  return `briefs.${language}.json`;
}

/** Whether a value is a facet file, whole and without anything else than it should have. */
export function isSearchRows(value: unknown): value is SearchRows {
  if (!isRecord(value) || value['version'] !== 4) return false;
  const { index, prefix, pages, days, words, titleWords, facets } = value;
  if (!isText(index) || !isText(prefix) || !isListOf(days, isNumber)) return false;
  const isColumn = (list: unknown) => isListOf(list, isNumber) && list.length === days.length;
  return (
    isColumn(pages) &&
    isColumn(words) &&
    isColumn(titleWords) &&
    isRecord(facets) &&
    facetNames.every((name) => isFacetColumn(facets[name], days.length))
  );
}

function isFacetColumn(column: unknown, length: number): boolean {
  if (!isRecord(column)) return false;
  const { values, implied, briefs } = column;
  const isNumbers = (list: unknown) => isListOf(list, isNumber);
  return (
    isListOf(values, isText) &&
    isListOf(implied, isNumbers) &&
    isListOf(briefs, isNumbers) &&
    briefs.length === length
  );
}
