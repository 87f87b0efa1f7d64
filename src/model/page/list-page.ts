import type { Path } from '../addresses.ts';
import type { Link } from './link.ts';

/** One page of a list. */
export interface ListPage<T> {
  entries: readonly T[];
  number: number;
  total: number;
  path: Path;
}

/** The way through a list: links to its pages, none where there is only one. */
export interface Paging {
  current: number;
  pages: Link[];
}
