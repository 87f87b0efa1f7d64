import type { ReadBundles } from './page-records.ts';

/** What is known of files that were made together. */
export interface ExportRecord {
  /** Their paths in the output, and of those that lists tell of their digests. */
  files: readonly (readonly [path: string, digest?: string])[];
  reads: readonly string[];
  /** A digest of all that was read, and of what they were told. */
  digest: string;
  /** The name under which is kept what other files are made of as well. */
  part?: string | undefined;
}

/** Files beside pages by the group that they are made in, and reads that have one name together. */
export interface ExportRecords {
  groups: Pick<ReadonlyMap<string, ExportRecord>, 'get'>;
  bundles: ReadBundles;
}

/** Of a site without any. */
export const noExports: ExportRecords = { groups: new Map(), bundles: new Map() };
