import type { Language } from '../model/language/language.ts';

/** A glob of the pages in a finished site that are briefs, in all its languages. */
export function briefPagesGlob(languages: readonly Language[]): string {
  const [, ...others] = languages;
  const folders = ['briefs', ...others.map((language) => `${language}/briefs`)];
  return `${others.length > 0 ? `{${folders.join(',')}}` : 'briefs'}/*/index.html`;
}

/** The search page of each language in a finished site. */
export function searchPages(languages: readonly Language[]): Map<Language, string> {
  const page = 'search/index.html';
  return new Map(
    languages.map((language, index) => [language, index === 0 ? page : `${language}/${page}`]),
  );
}
