import { basename, dirname } from 'node:path';
import { cutLanguage, type Path, paths, publishedPath } from '../../model/addresses.ts';
import type { Content } from '../../model/reading/content.ts';
import type { Fault } from '../../model/reading/issue.ts';
import { slugOf } from '../../model/text/slug.ts';
import { isThere } from '../files/read-bytes.ts';

/** Faults without those of pages, records and images that only seem to be missing, because their files could not be read. */
export function withoutUnread(
  faults: readonly Fault[],
  readingFaults: readonly Fault[],
  { addresses, site }: Content,
): Fault[] {
  const unread = new Set<string>(
    readingFaults.flatMap(({ file }) => [pathOfFile(file), file.normalize('NFC')]),
  );
  return faults.filter(({ rule, at, missing }) => {
    if (missing !== undefined) return !unread.has(missing);
    if (rule !== 'address-vanished' || !('field' in at)) return true;
    const entry = addresses?.data.addresses[Number(at.field[1])];
    return !entry || !unread.has(cutLanguage(entry.path, site?.data.languages ?? []).path);
  });
}

// The path of the page that a file becomes, in the default language's form.
function pathOfFile(file: string): Path {
  const [top = '', id = ''] = file.split('/');
  if (top === 'pages') return paths.page(id);
  if (top === 'briefs') return paths.brief(basename(dirname(file)));
  // Of a record that is misnamed, the one that was meant.
  return `/${top}/${slugOf(basename(file).replace(/\.ya?ml(?:\.txt)?$/i, ''))}/`;
}

/** A brief without a ledger is a new one, unless its address says otherwise. */
export function findMissingLedgers(dir: string, { briefs, addresses, site }: Content): Fault[] {
  const published = new Set<Path>(
    addresses?.data.addresses.flatMap((entry) => {
      if (entry.state === 'withdrawn') return [];
      return entry.state === 'live' ? entry.path : entry.to;
    }),
  );
  const [defaultLanguage = ''] = site?.data.languages ?? [];
  return [...briefs.values()].flatMap(({ id, folder, first, ledger }): Fault[] => {
    const path = publishedPath(paths.brief(id), first.language, defaultLanguage);
    if (first.data.draft || ledger.parts.length > 0 || !published.has(path)) return [];
    if (isThere(dir, `${folder}/permalinks.yaml`)) return [];
    const message = `Unexpected brief without permalinks.yaml, expected the file, since \`${path}\` is published.`;
    return [{ rule: 'ledger-missing', file: first.file, at: { line: 1, column: 1 }, message }];
  });
}
