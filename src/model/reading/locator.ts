import type { Strings } from 'pincite:strings';
import type { Language } from '../language/language.ts';

/** CSL's locator terms, and what documents of states and bodies have besides: those that the interface has words for. */
export type LocatorLabel = keyof Strings['locators'];

/** One place in a source: `paras. 9 and 10` of `[@id, annex II, paras. 9 and 10]`. */
export interface Locator {
  label: LocatorLabel;
  /** Whether the author wrote the plural. */
  several: boolean;
  /** The author's own word with what stands between it and the value, `paras. `; empty for a number alone, which is a page's. */
  word: string;
  /** The language this word is of. */
  language: Language;
  /** Which ones, as written; empty for a whole annex. */
  value: string;
  /** What stands between the place before and this one: `, `, ` of `. */
  joint: string;
}
