import type { FacetName, SortOrder } from './facets.ts';
import type { PluralForms } from './plural.ts';

/** The words of the search form. */
export interface SearchFormWords {
  /** Label of the search box. */
  words: string;
  submit: string;
  /** Name of the facets as a whole, and of the button that shows them on a phone. */
  filters: string;
  /** Legends of the facets. */
  facets: Record<FacetName, string>;
  year: string;
  from: string;
  to: string;
  sort: string;
  orders: Record<SortOrder, string>;
}

/** The words that are filled in by the browser. */
export interface SearchAnswerWords {
  /** `{count} briefs` */
  found: PluralForms;
  /** `Show {count} more briefs` */
  more: PluralForms;
  /** `Remove {value}` */
  remove: string;
  /** A chosen range of years: `{from}–{to}` */
  between: string;
  /** `from {from}` */
  since: string;
  /** `until {to}` */
  until: string;
}

/** What to try when nothing is found. */
export interface NothingFoundWords {
  title: string;
  fewerWords: string;
  fewerFilters: string;
  lists: string;
}

/** Every word of the search page. */
export interface SearchWords {
  /** Title of the page. */
  title: string;
  /** One sentence under the title, and what other sites say of the page. */
  line: string;
  form: SearchFormWords;
  answer: SearchAnswerWords;
  nothing: NothingFoundWords;
  /** Heading of the results. */
  results: string;
  /** Name of the list of chosen values. */
  chosen: string;
  clear: string;
  /** Stands before the sections of a brief in which the words are. */
  sections: string;
  loading: string;
  failed: string;
  /** Instead of `failed` while developing. */
  noIndex: string;
  withoutScripts: string;
  allTopics: string;
  allRegions: string;
}
