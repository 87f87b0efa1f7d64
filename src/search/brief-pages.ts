import type { Language } from '../model/language.ts';

/** A glob of the pages in a finished site that are briefs, in all its languages. */
export function briefPagesGlob(languages: readonly Language[]): string {
  const [, ...others] = languages;
  const folders = ['briefs', ...others.map((language) => `${language}/briefs`)];
  return `${others.length > 0 ? `{${folders.join(',')}}` : 'briefs'}/*/index.html`;
}
