import type { Language } from '../language/language.ts';
import { isListOf, isNumber, isRecord, isText } from './json-shape.ts';

/**
 * The file of briefs of one language: what finding and sorting need to know of each. The values of its facets are in a
 * file of their own (`facet-rows.ts`), for which results do not wait.
 *
 * In columns, of which each has one entry a brief: the newest first, those of one day by their
 * addresses. Ten thousand briefs come to 18 kB with gzip.
 */
export interface SearchRows {
  version: 5;
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
}

/** Name of a language's file of briefs in the folder of the index. */
export function searchRowsName(language: Language): string {
  return `briefs.${language}.json`;
}

/** Whether a value is a file of briefs, whole and without anything else than it should have. */
export function isSearchRows(value: unknown): value is SearchRows {
  if (!isRecord(value) || value['version'] !== 5) return false;
  const { index, prefix, pages, days, words, titleWords } = value;
  if (!isText(index) || !isText(prefix) || !isListOf(days, isNumber)) return false;
  const isColumn = (list: unknown) => isListOf(list, isNumber) && list.length === days.length;
  return isColumn(pages) && isColumn(words) && isColumn(titleWords);
}
