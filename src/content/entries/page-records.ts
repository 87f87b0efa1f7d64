/** What is known of a page that was made: where it is, and what was read of the library to make it. */
export interface PageRecord {
  /** Path of its file in the output. */
  file: string;
  reads: readonly string[];
  /** A digest of all that was read, and of what the page was told. */
  digest: string;
  /** What was taken out of it when it had been searched in, and where. */
  facts: readonly (readonly [number, string])[];
  /** A digest of the page with them, where there are any. */
  whole?: string | undefined;
}

/** Pages by what tells them apart, and reads that have one name together. */
export interface PageRecords {
  pages: Pick<ReadonlyMap<string, PageRecord>, 'get'>;
  bundles: ReadBundles;
}

/** Reads that have one name together, by that name. */
export type ReadBundles = Pick<ReadonlyMap<string, readonly string[]>, 'get'>;

/** What a build says of its pages, one after the other: that one was made, or is as it was. */
export type PageLine =
  | { made: string; record: PageRecord; bundles: Record<string, readonly string[]> }
  | { kept: string };
