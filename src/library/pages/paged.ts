import { pageOfList, type Path } from '../../model/addresses.ts';
import type { ListPage } from '../../model/page/list-page.ts';

/** How many entries a page of a list holds. */
export const pageSize = 50;

/** Cuts a list into pages; an empty list has one, which is empty. */
export function cutIntoPages<T>(path: Path, entries: readonly T[]): ListPage<T>[] {
  const total = Math.max(1, Math.ceil(entries.length / pageSize));
  return Array.from({ length: total }, (_, index) => ({
    entries: entries.slice(index * pageSize, (index + 1) * pageSize),
    number: index + 1,
    total,
    path: pageOfList(path, index + 1),
  }));
}

/** The rest of the address of a list's n-th page, as a route parameter; the first page has none. */
export function pageParameter(number: number): string | undefined {
  return number === 1 ? undefined : `page/${number}`;
}
