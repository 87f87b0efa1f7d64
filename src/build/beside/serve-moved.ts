import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readPastAddresses } from '../../content/entries/entries-file.ts';
import type { Settings } from '../../settings.ts';
import { copyAnew, makeFolder } from '../../content/files/write-anew.ts';
import { absoluteAddressOf, isSideBySide, publishedPath } from '../../model/addresses.ts';

/**
 * Serves pages that moved at their old addresses too, with every file of their folder.
 *
 * Copies are made when the sitemap and the search index are done, which so know nothing of them.
 */
export function serveMoved({ buildCacheDir }: Pick<Settings, 'buildCacheDir'>, out: string): void {
  const { moved } = readPastAddresses(buildCacheDir);
  const { pages = [], pairs = [] } = Object.groupBy(moved, ([from]) =>
    isSideBySide(from) ? 'pairs' : 'pages',
  );
  for (const [from, to] of pages) copyPage(join(out, from), join(out, to));
  for (const [from, to] of pairs) copyAlone(join(out, from), join(out, to));
}

/** Whether a page belongs into the sitemap, by its full address: those that say they were withdrawn do not. */
export function listedInSitemap(
  { base, buildCacheDir }: Pick<Settings, 'base' | 'buildCacheDir'>,
  { origin, languages }: { origin: string; languages: readonly string[] },
): (address: string) => boolean {
  const [defaultLanguage = ''] = languages;
  const site = { origin, base, defaultLanguage };
  const withdrawn = new Set(
    readPastAddresses(buildCacheDir).withdrawn.map(({ path, language }) =>
      absoluteAddressOf(site, publishedPath(path, language, defaultLanguage)),
    ),
  );
  return (address) => !withdrawn.has(address);
}

function copyPage(to: string, from: string): void {
  if (!existsSync(from)) throw new Error(`there is no page in ${from} to be served at ${to}`);
  if (existsSync(join(to, 'index.html'))) throw new Error(`${to} has a page of its own`);
  copyFolder(from, to);
}

function copyFolder(from: string, to: string): void {
  makeFolder(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const copy = entry.isDirectory() ? copyFolder : copyAnew;
    copy(join(from, entry.name), join(to, entry.name));
  }
}

// A page of two languages lies in the folder of the brief that stands in for it, and has come along where that moved.
function copyAlone(to: string, from: string): void {
  if (existsSync(join(to, 'index.html'))) return;
  makeFolder(to);
  copyAnew(join(from, 'index.html'), join(to, 'index.html'));
}
