import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { liveAddresses } from '../addresses/live-addresses.ts';
import { cutLanguage, type Path, paths, publishedPath } from '../model/addresses.ts';
import type { Content } from '../model/content.ts';
import type { Fault } from '../model/issue.ts';
import { findRetiredAddresses } from '../rules/retired-addresses.ts';
import { findVanishedAddresses } from '../rules/vanished-addresses.ts';
import { findWrongAddresses } from '../rules/wrong-addresses.ts';

/** Holds the pages against the ledger of addresses; what could not be read has its own faults and counts as there. */
export function checkAddresses(
  dir: string,
  content: Content,
  readingFaults: readonly Fault[],
): Fault[] {
  if (!content.addresses || !content.site) return [];
  const live = liveAddresses(content);
  const { languages } = content.site.data;
  const unread = new Set(readingFaults.map(({ file }) => pathOfFile(file)));
  return [
    ...findWrongAddresses(content, live),
    ...findVanishedAddresses(content, live)
      .filter(({ path }) => !unread.has(cutLanguage(path, languages).path))
      .map(({ path: _, ...fault }) => fault),
    ...findRetiredAddresses(content, live),
    ...findMissingLedgers(dir, content),
  ];
}

// The path, in the default language's form, of the page that a file makes.
function pathOfFile(file: string): Path {
  const [top = '', id = ''] = file.split('/');
  if (top === 'pages') return paths.page(id);
  if (top === 'briefs') return paths.brief(basename(dirname(file)));
  return `/${top}/${basename(file, '.yaml')}/`;
}

// A brief without a ledger is a new one, unless its address says otherwise.
function findMissingLedgers(dir: string, { briefs, addresses, site }: Content): Fault[] {
  const published = new Set<Path>(
    addresses?.data.addresses.flatMap((entry) => [
      ...(entry.state === 'live' ? [entry.path] : []),
      ...(entry.state === 'moved' ? [entry.to] : []),
    ]),
  );
  const [defaultLanguage = ''] = site?.data.languages ?? [];
  return [...briefs.values()].flatMap(({ id, folder, first, ledger }): Fault[] => {
    const path = publishedPath(paths.brief(id), first.language, defaultLanguage);
    const isEmpty = ledger.passages.length === 0 && ledger.sections.length === 0;
    if (first.data.draft || !isEmpty || !published.has(path)) return [];
    if (existsSync(join(dir, folder, 'permalinks.yaml'))) return [];
    const message = `Unexpected brief without permalinks.yaml, expected the file, since \`${path}\` is published.`;
    return [{ rule: 'ledger-missing', file: first.file, at: { line: 1, column: 1 }, message }];
  });
}
