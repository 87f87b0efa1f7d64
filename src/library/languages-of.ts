import type { BriefEntry } from '../content/entries/entries.ts';
import type { Language } from '../model/language/language.ts';

/** The languages a brief is there in, its first one first. */
export function languagesOf({ first, translations }: BriefEntry): Language[] {
  return [first, ...translations].map(({ language }) => language);
}
