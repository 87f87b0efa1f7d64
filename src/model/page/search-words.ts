import type { Strings } from 'pincite:strings';

/** Every word of the search page. */
export type SearchWords = Strings['search'];
export type SearchFormWords = SearchWords['form'];
export type SearchAnswerWords = SearchWords['answer'];
export type SearchResultWords = SearchWords['result'];
export type SearchQueryWords = SearchWords['query'];

/** What the browser fills in, as the page hands it over. */
export type SearchClientWords = Pick<
  SearchWords,
  'answer' | 'result' | 'query' | 'parts' | 'misread'
> &
  Pick<SearchFormWords, 'facets'>;
