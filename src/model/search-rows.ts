import type { FacetName } from './facets.ts';
import type { Language } from './language.ts';

/** A brief in the facet file; values by facet, each as its place in the list of the facet's values. */
export type SearchRow = [
  /** What the search index calls it: `en_8f0cc95`. */
  id: string,
  slug: string,
  /** ISO date. */
  date: string,
  /** How many words it has, and how many of them are its title, with which it begins. */
  words: number,
  titleWords: number,
  topics: number[],
  regions: number[],
  types: number[],
  authors: number[],
];

/** The briefs of one language. */
export interface SearchRows {
  values: Record<FacetName, string[]>;
  briefs: SearchRow[];
}

/** `pagefind/briefs.json`, the facet file: what counting and sorting need to know of every brief. */
export interface SearchRowsFile {
  version: 1;
  languages: Partial<Record<Language, SearchRows>>;
}

/** Name of the facet file in the folder of the index. */
export const searchRowsName = 'briefs.json';
