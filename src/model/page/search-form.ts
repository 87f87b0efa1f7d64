import type { FacetName } from '../facets.ts';
import type { FacetValue } from '../facets.ts';
import type { Language } from '../language/language.ts';
import type { Link } from './link.ts';
import type { SearchClientWords, SearchFormWords } from './search-words.ts';

/** A link to the list of a facet's value, for readers without scripts. */
interface FacetLink {
  text: string;
  /** How deep the value lies within others. */
  depth: number;
  href: string;
}

/** The lists that readers without scripts have instead of the form. */
export interface FacetLinks {
  legend: string;
  links: FacetLink[];
}

/** Everything the search form shows. */
export interface SearchFormFacts {
  /** Address of the search page. */
  action: string;
  facets: { name: FacetName; legend: string }[];
  /** The first and the last year there is a brief of. */
  years: { from: number; to: number };
  words: SearchFormWords;
  /** The page on how to search. */
  help: Link;
}

/** The search page in another language. */
export interface OtherSearch {
  language: Language;
  href: string;
}

/** What a result says of a brief when nothing is searched for. */
export interface PlainResult {
  address: string;
  title: string;
  summary: string;
  /** Their names, as one text. */
  authors: string;
  /** ISO date. */
  date: string;
  type: string;
  places: readonly string[];
}

/** What the page shows before anything is searched for, so that nothing needs to be fetched for it. */
export interface OpeningFacts {
  /** How many briefs there are. */
  count: number;
  /** The first results. */
  newest: PlainResult[];
  /** The values that are offered first, those that the results name, and how many each facet has in all. */
  values: Record<FacetName, FacetValue[]>;
  totals: Record<FacetName, number>;
  counts: Record<FacetName, Record<string, number>>;
}

/** What the page hands over to its script. */
export interface SearchPageFacts {
  words: SearchClientWords;
  others: OtherSearch[];
  /** Addresses of the files of names and of values. */
  names: string;
  values: string;
  opening: OpeningFacts;
  /** Addresses of the files of what the values of facets are called, and of ids. */
  labels: string;
  ids: string;
}
