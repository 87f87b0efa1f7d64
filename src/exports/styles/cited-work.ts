import type { CslDate, CslItem, CslName } from '../../model/citation/csl-item.ts';
import { sortedName } from '../../model/citation/csl-name.ts';

/** What citation styles say of a work that is published on a site. */
export interface CitedWork {
  names: readonly CslName[];
  title: string;
  /** Nothing where it is the only author, whom all styles name once. */
  publisher: string | undefined;
  publisherIsAuthor: boolean;
  issued: CslDate | undefined;
  address: string;
  /** What else has to be said of it: whose work it restates. */
  note: string | undefined;
}

/** What citation styles say of a work, from its record. */
export function citedWork({
  author = [],
  title = '',
  publisher,
  issued,
  URL = '',
  note,
}: CslItem): CitedWork {
  const [first, ...others] = author;
  const publisherIsAuthor =
    first !== undefined && others.length === 0 && sortedName(first) === publisher;
  return {
    names: author,
    title,
    publisher: publisherIsAuthor ? undefined : publisher,
    publisherIsAuthor,
    issued,
    address: URL,
    note,
  };
}
