import { glob } from 'node:fs/promises';
import { sep } from 'node:path';
import type { Language } from '../model/language/language.ts';

/** The addresses of the pages in a finished site that stand where briefs do, in all its languages. */
export async function finishedBriefs(
  dir: string,
  languages: readonly Language[],
): Promise<string[]> {
  const [, ...others] = languages;
  const folders = ['briefs', ...others.map((language) => `${language}/briefs`)];
  const files = folders.map((folder) =>
    Array.fromAsync(glob(`${folder}/*/index.html`, { cwd: dir })),
  );
  return (await Promise.all(files))
    .flat()
    .map((file) => `/${file.split(sep).join('/').slice(0, -'index.html'.length)}`)
    .sort();
}

/** The search page of each language in a finished site. */
export function searchPages(languages: readonly Language[]): Map<Language, string> {
  const page = 'search/index.html';
  return new Map(
    languages.map((language, index) => [language, index === 0 ? page : `${language}/${page}`]),
  );
}
