import type { Language } from '../language/language.ts';
import {
  ar,
  commonWords as arabicWords,
  locatorWords as arabicLocators,
  sentences as arabicSentences,
} from './ar.ts';
import {
  commonWords as englishWords,
  en,
  locatorWords as englishLocators,
  sentences as englishSentences,
} from './en.ts';
import { memoize } from '../memoize.ts';
import type { Locale, LocatorWords, Sentences } from './locale.ts';

const byLanguage: Partial<Record<Language, Locale>> = { ar, en };

/** The languages that have a file here. */
export const languagesWithLocale: readonly Language[] = Object.keys(byLanguage);

/** All languages that are known. */
export const locales: readonly Locale[] = Object.values(byLanguage).flatMap((one) => one ?? []);

/** Words of all languages, with white space between them, which as a name would be found everywhere. */
export const commonWords = `${englishWords} ${arabicWords}`;

/** Words for places in a work by language, which no browser needs; of a word that several have, the last one has it. */
export const locatorWords: Readonly<Record<Language, LocatorWords>> = {
  en: englishLocators,
  ar: arabicLocators,
};

/** What is known of a language; of one without a file, only what hardly depends on it. */
export function localeOf(language: Language): Locale {
  return byLanguage[language.split('-')[0] ?? ''] ?? unknown;
}

const unknown: Locale = { articles: [] };

const sentences: Partial<Record<Language, () => Sentences>> = {
  ar: arabicSentences,
  en: englishSentences,
};

/** What is known of sentences in a language; of one without a file, the abbreviations of English. */
export const sentencesOf: (language: Language) => Sentences = /* @__PURE__ */ memoize(
  (language: Language) => {
    const known = sentences[language.split('-')[0] ?? ''];
    return known?.() ?? { abbreviations: englishSentences().abbreviations };
  },
);
