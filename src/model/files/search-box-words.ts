import type { Strings } from 'pincite:strings';

/** The words of the search box that every page has in its header, with those of all kinds of names; others are a `name`. */
export type SearchBoxWords = Omit<Strings['searchBox'], 'kinds'> & {
  kinds: Record<string, string>;
};

/** The words of the bar that leads through the words that were searched for. */
export type FoundBarWords = Strings['found'];

/** `search/words.json`: what scripts say that are loaded on demand, in one language. */
export interface SearchWordsFile {
  version: 1;
  box: SearchBoxWords;
  found: FoundBarWords;
}
