import { facetNames, type FacetName } from '../facets.ts';
import type { Language } from '../language/language.ts';
import { isListOf, isNumber, isRecord, isRecordOf, isText } from './json-shape.ts';

/**
 * The facet file of one language: what counting, sorting and narrowing need to know of every brief.
 *
 * In columns, of which each has one entry a brief: the newest first, those of one day by their
 * addresses. Ten thousand briefs come to 135 kB with gzip; as rows they came to 420.
 */
export interface SearchRows {
  version: 2;
  /** What the index calls the briefs is this and an id: `en_` and `8f0cc95`. */
  prefix: string;
  /** The ids one after the other, each filled up with spaces to the longest. */
  ids: string;
  idLength: number;
  /** For the first its day since 1970, for every other how many days it is older than the one before. */
  days: number[];
  /** Number of words, rounded to two digits: relevance asks for no more. */
  words: number[];
  /** How many words are the title, with which the text begins. */
  titleWords: number[];
  facets: Record<FacetName, FacetColumn>;
  /** The files of the pages that lie together with others, by the page's id. */
  files: Record<string, string>;
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
  if (!isRecord(value) || value['version'] !== 2) return false;
  const { prefix, ids, idLength, days, words, titleWords, facets, files } = value;
  if (typeof prefix !== 'string' || typeof ids !== 'string' || typeof idLength !== 'number') {
    return false;
  }
  if (!isListOf(days, isNumber) || ids.length !== days.length * idLength) return false;
  const isColumn = (list: unknown) => isListOf(list, isNumber) && list.length === days.length;
  return (
    isColumn(words) &&
    isColumn(titleWords) &&
    isRecord(facets) &&
    facetNames.every((name) => isFacetColumn(facets[name], days.length)) &&
    isRecordOf(files, isText)
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
