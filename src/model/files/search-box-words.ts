import { z } from 'astro/zod';
import { pluralWordsSchema, words, wordSchema } from '../page/word-schemas.ts';

/** The words of the search box that every page has in its header. */
export const searchBoxWordsSchema = z.strictObject({
  /** Name of the list of suggestions. */
  label: wordSchema,
  /** `{count} suggestions` */
  count: pluralWordsSchema,
  /** Said where there is none. */
  nothing: wordSchema,
  /** The spelling that was found, where it is not the name shown: `also “{text}”` */
  spelling: wordSchema,
  /** What each suggestion is, by kind; those of names are with the names. */
  kinds: words('topic', 'region', 'brief', 'author', 'name'),
});

/** The words of the bar that leads through the words that were searched for. */
export const foundBarWordsSchema = z.strictObject({
  label: wordSchema,
  /** `{number} of {total}` */
  position: wordSchema,
  previous: wordSchema,
  next: wordSchema,
  close: wordSchema,
});

/** The words of the search box with those of all kinds of names; others are a `name`. */
export type SearchBoxWords = Omit<z.infer<typeof searchBoxWordsSchema>, 'kinds'> & {
  kinds: Record<string, string>;
};

export type FoundBarWords = z.infer<typeof foundBarWordsSchema>;

/** `search/words.json`: what scripts say that are loaded on demand, in one language. */
export interface SearchWordsFile {
  version: 1;
  box: SearchBoxWords;
  found: FoundBarWords;
}
