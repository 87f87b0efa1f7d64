import { memoize } from '../memoize.ts';

/** A BCP 47 tag of a language the site is published in, such as `en` or `ar`. */
export type Language = string;

const rightToLeft = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg']);

/** The direction a language is written in; `ltr` where the tag is not a language. */
export function directionOf(language: Language): 'ltr' | 'rtl' {
  return rightToLeft.has(scriptOf(language)) ? 'rtl' : 'ltr';
}

/** The script a language is written in, as ISO 15924 names it: `Arab`; `Latn` where the tag is not a language. */
export function scriptOf(language: Language): string {
  return maximized(language)?.script ?? 'Latn';
}

/** The language's name in itself: `العربية` for `ar`. */
export const nameOfLanguage = memoize(
  (language: Language): string =>
    new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language,
);

/** Whether the text is a well-formed BCP 47 tag of a language that has a code: `en`, `zh-Hant`, no `english`. */
export function isLanguageTag(text: string): boolean {
  const locale = maximized(text);
  return locale !== undefined && locale.language.length <= 3;
}

/** The tag as BCP 47 writes it, `ar` for `arb` and `zh-Hant` for `zh-hant`; nothing where it is none. */
export function canonicalTag(text: string): Language | undefined {
  return isLanguageTag(text) ? Intl.getCanonicalLocales(text)[0] : undefined;
}

/** `lang` and `dir` for an element whose words are in another language than the page's. */
export function languageAttributes(language: Language | undefined) {
  return language === undefined ? {} : { lang: language, dir: directionOf(language) };
}

const maximized = memoize((language: Language): Intl.Locale | undefined => {
  try {
    return new Intl.Locale(language).maximize();
  } catch {
    return undefined;
  }
});
