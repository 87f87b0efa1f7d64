import { hash } from 'node:crypto';
import {
  addPageLines,
  type PageRecords,
  readLastPages,
} from '../../content/entries/page-records.ts';
import { memoizeByOwner } from '../../model/memoize.ts';
import type { ReadDigests } from '../../reads/read-digests.ts';
import { readSettings } from '../../settings.ts';
import type { Library } from '../library.ts';
import { openDigests } from './open-digests.ts';
import { openLibrary } from '../open-library.ts';
import { expectPages } from './page-progress.ts';

/** A page that Astro may be asked for: by what its address says, and what it is told beside. */
export interface RouteOfPage {
  params: Readonly<Record<string, string | undefined>>;
  props?: Readonly<Record<string, unknown>>;
}

/**
 * Of the routes of a file of `pages` those whose pages have to be made: of the others nothing that was read to make
 * them is another now, and they are taken over from the last output.
 */
export async function changedRoutes<Route extends RouteOfPage>(
  { routePattern }: { routePattern: string },
  routes: Route[],
): Promise<Route[]> {
  const last = lastPages();
  if (!last) return expectPages(routes);
  const digests = digestsOf(undefined, await openLibrary());
  const kept: { kept: string }[] = [];
  const changed = routes.filter((route) => {
    const key = keyOf(routePattern, route);
    const record = last.pages.get(key);
    if (!record) return true;
    if (digestOfPage(route, record.reads, digests, last.bundles) !== record.digest) return true;
    kept.push({ kept: key });
    return false;
  });
  addPageLines(readSettings().buildCacheDir, kept);
  return expectPages(changed);
}

/** What tells a page from all others. */
export function keyOf(routePattern: string, { params }: RouteOfPage): string {
  const named = Object.entries(params).filter(([, value]) => value !== undefined);
  return JSON.stringify([routePattern, named.sort(([a], [b]) => (a < b ? -1 : 1))]);
}

/** A digest of what a page was told, and of all that was read to make it. */
export function digestOfPage(
  { props = {} }: Pick<RouteOfPage, 'props'>,
  reads: Iterable<string>,
  digests: ReadDigests,
  bundles?: PageRecords['bundles'],
): string {
  return hash('sha1', `${JSON.stringify(props)}\n${digests.of(reads, bundles)}`);
}

/** The digests of a library, made once. */
export const digestsOf = memoizeByOwner((_: undefined, library: Library) => openDigests(library));

function lastPages(): PageRecords | undefined {
  if (import.meta.env.DEV) return undefined;
  last ??= { records: readLastPages(readSettings().buildCacheDir) };
  return last.records;
}

let last: { records: PageRecords | undefined } | undefined;
