import type { FacetName } from '../facets.ts';
import type { Language } from '../language/language.ts';
import type { SearchClientWords, SearchFormWords } from './search-words.ts';

/** A value of a facet as the search form offers it. */
interface SearchFacetValue {
  id: string;
  label: string;
  /** How deep it lies within others; 0 for those that lie in none. */
  depth: number;
  /** Its own page, for readers without scripts; empty where it has none. */
  href: string;
}

/** A facet of the search form. */
export interface SearchFacet {
  name: FacetName;
  legend: string;
  values: SearchFacetValue[];
}

/** Everything the search form shows. */
export interface SearchFormFacts {
  /** Address of the search page. */
  action: string;
  facets: SearchFacet[];
  /** The first and the last year there is a brief of. */
  years: { from: number; to: number };
  words: SearchFormWords;
}

/** The search page in another language. */
export interface OtherSearch {
  language: Language;
  href: string;
}

/** What the page hands over to its script. */
export interface SearchPageFacts {
  words: SearchClientWords;
  others: OtherSearch[];
  /** Address of the file of names. */
  names: string;
}
