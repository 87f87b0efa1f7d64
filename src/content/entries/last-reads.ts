type Numbers = readonly number[];

/** Something with what was read for it, by the numbers of the names of reads. */
export type Numbered<Made extends { reads: readonly string[] }> = Omit<Made, 'reads'> & {
  reads: Numbers;
};

/** What was read for an output, and what stood there then. */
export interface LastReads {
  /** Names of reads, by the numbers that stand for them. */
  names: readonly string[];
  /** What stood there, as digests, by the same numbers. */
  digests: readonly string[];
  /** Reads that have one name together, by its number. */
  bundles: ReadonlyMap<number, Numbers>;
  /** The briefs that there were: digests of all that is known of each, where that has one. */
  briefs: ReadonlyMap<string, string>;
  /** A digest of all entries that there were, of briefs without the words of their passages. */
  outline: string;
}

/** Things with what was read for them, as they are kept and sent to threads. */
export interface NumberedRecords<Made extends { reads: readonly string[] }> extends LastReads {
  records: ReadonlyMap<string, Numbered<Made>>;
}
