import type { FacetName, SortOrder } from '../facets.ts';
import type { PluralForms } from '../language/plural.ts';

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
  /** Label of the box that shortens a long list of values: `Find in the list: {facet}` */
  narrow: string;
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

/** What a result says of itself. */
export interface SearchResultWords {
  /** `Paragraph {number}` */
  paragraph: string;
  /** A paragraph among the recommendations: `Recommendation, paragraph {number}` */
  recommendation: string;
  /** `Note {number}` */
  note: string;
  /** Stands between two regions. */
  comma: string;
  /** `Show {count} more passages` */
  morePassages: PluralForms;
}

/** What the page says of the words that are searched for. */
export interface SearchQueryWords {
  /** Before the other spellings of a name: `{text}: also searching for` */
  alsoSearching: string;
  /** `Leave out {spelling}` */
  leaveOut: string;
  /** `Search for {spelling} again` */
  putBack: string;
  /** Before the names that a spelling may mean: `Which “{text}” is meant?` */
  whichMeant: string;
  /** `No brief has “{word}”.` */
  missing: string;
  notTogether: string;
  /** `Did you mean {name}?` */
  didYouMean: string;
  /** `Search for {query}: {found}` */
  instead: string;
  /** The query has no word in it. */
  noWords: string;
  /** Only the beginning of the query was looked for. */
  isCut: string;
  /** `{found} in {language}` */
  inLanguage: string;
  /** `All results in {language}` */
  allInLanguage: string;
}

/** What the browser fills in, as the page hands it over. */
export interface SearchClientWords {
  answer: SearchAnswerWords;
  result: SearchResultWords;
  query: SearchQueryWords;
}

/** What to try when nothing is found. */
export interface NothingFoundWords {
  title: string;
  fewerWords: string;
  fewerFilters: string;
  lists: string;
}

/** Every word of the search page. */
export interface SearchWords extends SearchClientWords {
  /** Title of the page. */
  title: string;
  /** One sentence under the title, and what other sites say of the page. */
  line: string;
  form: SearchFormWords;
  nothing: NothingFoundWords;
  /** Heading of the results. */
  results: string;
  /** Name of the list of chosen values. */
  chosen: string;
  clear: string;
  loading: string;
  failed: string;
  /** Instead of `failed` while developing. */
  noIndex: string;
  withoutScripts: string;
  allTopics: string;
  allRegions: string;
}
