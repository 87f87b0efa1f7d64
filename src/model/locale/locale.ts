import type { LocatorLabel } from '../reading/locator.ts';

/** Words for a kind of place in a work, with spaces between them: for one, for several, and those that are the same for both. */
export type LocatorWords = Readonly<
  Record<LocatorLabel, readonly [one: string, several: string, either?: string]>
>;

/** What reading and setting texts needs to know of a language beyond what `Intl` does; one file a language. */
export interface Locale {
  /** Articles, folded, which stand before a name by themselves or with a hyphen: names are not sorted by them. */
  articles: readonly string[];
  /** Articles of its names in Latin letters, folded: `al-Assad` is also searched for as `Assad`. */
  transliteratedArticles?: readonly string[];
  /** An article that is written at the word itself. */
  attachedArticle?: string;
  /** Names of the months in dates, where `Intl` has others. */
  months?: readonly string[];
  /** Words that lose their vowel and are written at the next one, folded: `l’ONU` is two words. */
  elisions?: readonly string[];
}

/** What is known of sentences in a language, which search does without. */
export interface Sentences {
  /**
   * Words whose point ends no sentence, without the point; single letters and `a.b.` are known anyway.
   *
   * Published check values rest on them: where briefs are published, a change breaks links to sentences.
   */
  abbreviations: readonly string[];
  /** Words that join others, in small letters: a title that is cut short ends before one of them. */
  joiners?: readonly string[];
  /** Words that sentences in it have, and others of its script hardly: by them a text in a foreign script is told. */
  tells?: RegExp;
  /** Letters of its script that it does not have. */
  foreignLetters?: RegExp;
}
