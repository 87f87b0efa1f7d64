/** What is known of a page that was made: where it is, and what was read of the library to make it. */
export interface PageRecord {
  /** Path of its file in the output. */
  file: string;
  reads: readonly string[];
  /** A digest of what the page was told beside. */
  told: string;
  /** What was taken out of it when it had been searched in, and where. */
  facts: readonly (readonly [number, string])[];
  /** A digest of the page with them, where there are any. */
  whole?: string | undefined;
}

/** What is known of reads, by their names. */
export interface KnownReads {
  /** Reads that have one name together. */
  bundles: ReadonlyMap<string, readonly string[]>;
  /** What stood where the others were read, as digests. */
  digests: ReadonlyMap<string, string>;
}

/** What a build says of its pages, one after the other: that one was made, or is as it was. */
export type PageLine = { made: string; record: PageRecord; reads: KnownReads } | { kept: string };
