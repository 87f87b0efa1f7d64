import type { PluralForms } from '../language/plural.ts';

/** The words of the search box that every page has in its header. */
export interface SearchBoxWords {
  /** Name of the list of suggestions. */
  label: string;
  /** `{count} suggestions` */
  count: PluralForms;
  /** Said where there is none. */
  nothing: string;
  /** The spelling that was found, where it is not the name shown: `also “{text}”` */
  spelling: string;
  /** What each suggestion is, by kind; names of other kinds are a `name`. */
  kinds: Record<string, string>;
}

/** The words of the bar that leads through the words that were searched for. */
export interface FoundWords {
  label: string;
  /** `{number} of {total}` */
  place: string;
  previous: string;
  next: string;
  close: string;
}

/** `search/words.json`: what scripts say that are loaded on demand, in one language. */
export interface SearchWordsFile {
  version: 1;
  box: SearchBoxWords;
  found: FoundWords;
}
