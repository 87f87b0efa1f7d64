import { hash } from 'node:crypto';
import type { LastReads } from '../../content/entries/last-reads.ts';
import { memoizeByOwner, memoizeWeakly } from '../../model/memoize.ts';
import { ChangedReads } from '../../reads/changed-reads.ts';
import type { Library } from '../library.ts';
import { openDigests } from './open-digests.ts';
import { openLibrary } from '../open-library.ts';
import { pageBuild } from '../page-build.ts';

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
  const build = pageBuild();
  const last = build?.last;
  if (!last) return routes;
  const changed = changedSince(last, await openLibrary());
  return routes.filter((route) => {
    const key = keyOf(routePattern, route);
    const record = last.records.get(key);
    if (record?.told !== digestOfTold(route) || !changed.areSame(record.reads)) return true;
    build.tell({ kept: key });
    return false;
  });
}

/** What tells a page from all others. */
export function keyOf(routePattern: string, { params }: RouteOfPage): string {
  const named = Object.entries(params).filter(([, value]) => value !== undefined);
  return JSON.stringify([routePattern, named.sort(([a], [b]) => (a < b ? -1 : 1))]);
}

/** A digest of what a page was told. */
export function digestOfTold({ props }: Pick<RouteOfPage, 'props'>): string {
  return props ? hash('sha1', JSON.stringify(props), 'base64url').slice(0, 14) : '';
}

const changedSince = memoizeByOwner(
  (last: LastReads, library: Library) =>
    new ChangedReads(last, digestsOf(library), library.readable),
);

/** The digests of a library, made once. */
export const digestsOf = memoizeWeakly((library: Library) => openDigests(library));
