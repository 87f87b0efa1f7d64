import type { Language } from '../language/language.ts';

/** CSL's locator terms, and what documents of states and bodies have besides. */
export const locatorLabels = [
  'act',
  'annex',
  'appendix',
  'article-locator',
  'book',
  'canon',
  'chapter',
  'clause',
  'column',
  'elocation',
  'equation',
  'figure',
  'folio',
  'issue',
  'line',
  'note',
  'number',
  'operative-paragraph',
  'opus',
  'page',
  'paragraph',
  'part',
  'preambular-paragraph',
  'recital',
  'rule',
  'scene',
  'schedule',
  'section',
  'sub-verbo',
  'supplement',
  'table',
  'timestamp',
  'title-locator',
  'verse',
  'volume',
] as const;

export type LocatorLabel = (typeof locatorLabels)[number];

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
