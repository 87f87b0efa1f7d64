import type { Entries } from '../content/entries/entries-file.ts';
import type { SiteRoot } from './library.ts';
import type { NumberedRecords } from '../content/entries/last-reads.ts';
import type { PageLine, PageRecord } from '../content/entries/page-records.ts';

/** What a build gives the program that makes its pages, and whom that tells of each of them. */
export interface PageBuild {
  /** Where the site is published. */
  root: SiteRoot;
  entries: Entries;
  /** The pages that the last output has; none where all are made. */
  last: NumberedRecords<PageRecord> | undefined;
  /** The social cards that are made, by their addresses within the host. */
  cards: ReadonlyMap<string, true>;
  tell: (line: PageLine) => void;
}

/** Where a page of a build is handed over as the text that it is: as the body of a response it would be put into bytes and read again. */
export interface PageLocals {
  html?: string;
}

let build: PageBuild | undefined;

/** Begins a build: in the program that makes pages, and in whatever else asks the library beside it, which has modules of its own. */
export function beginPages(given: PageBuild): void {
  build = given;
}

/** The build that is going on; none in `dev`. */
export function pageBuild(): PageBuild | undefined {
  return build;
}
