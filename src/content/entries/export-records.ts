/** What is known of files that were made together. */
export interface ExportRecord {
  /** Their paths in the output, and of those that lists tell of their digests. */
  files: readonly (readonly [path: string, digest?: string])[];
  reads: readonly string[];
  /** A digest of what they were told. */
  told: string;
  /** The name under which is kept what other files are made of as well. */
  part?: string | undefined;
}
