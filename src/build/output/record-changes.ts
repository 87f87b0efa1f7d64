import type { ExportRecord } from '../../content/entries/export-records.ts';
import type { Numbered } from '../../content/entries/last-reads.ts';
import type { KnownReads, PageRecord } from '../../content/entries/page-records.ts';
import { ReadNumbers } from './read-numbers.ts';
import type { UsedRecords } from './used-records.ts';

/** Records of one kind that are others than they were when all were written, and those that went. */
interface ChangedRecords<Made> {
  made: [string, Made][];
  gone: string[];
}

/**
 * What is another in the records of an output since all of them were written: an edit makes a few pages, and the
 * records of an archive are seventy megabytes.
 */
export interface RecordChanges {
  /** Names of reads that came, with the numbers after those of the others. */
  names: string[];
  digests: [number, string][];
  bundles: [number, readonly number[]][];
  pages: ChangedRecords<Numbered<PageRecord>>;
  groups: ChangedRecords<Numbered<ExportRecord>>;
}

/** Where nothing is another. */
export const noChanges: RecordChanges = {
  ...{ names: [], digests: [], bundles: [] },
  pages: { made: [], gone: [] },
  groups: { made: [], gone: [] },
};

/** What a build made, by what tells each from all others; nothing where one is as it was. */
export interface MadeRecords<Made> {
  made: ReadonlyMap<string, Made | undefined>;
  /** Of what was made, where the last output does not know the same of it. */
  reads: KnownReads;
}

/** What a build made of both kinds. */
export interface MadeOfBoth {
  pages: MadeRecords<PageRecord>;
  exports: MadeRecords<ExportRecord>;
}

/** Records with what is another in them; in the same order whenever that is asked for. */
export function withChanges(records: UsedRecords, changes: RecordChanges): UsedRecords {
  const digests = [...records.digests, ...changes.names.map(() => '')];
  for (const [number, digest] of changes.digests) digests[number] = digest;
  return {
    names: [...records.names, ...changes.names],
    digests,
    pages: applied(records.pages, changes.pages),
    groups: applied(records.groups, changes.groups),
    bundles: [...records.bundles, ...changes.bundles],
  };
}

function applied<Made>(
  records: readonly [string, Made][],
  { made, gone }: ChangedRecords<Made>,
): [string, Made][] {
  const all = new Map(records);
  for (const key of gone) all.delete(key);
  for (const [key, one] of made) all.set(key, one);
  return [...all];
}

/** What is another since all records were written, once a build has made something more. */
export function carriedOn(
  records: UsedRecords,
  before: RecordChanges,
  made: MadeOfBoth,
): RecordChanges {
  const last = withChanges(records, before);
  const numbers = new ReadNumbers(last.names);
  const known = new Set(last.bundles.map(([number]) => number));
  const bundles = [...before.bundles];
  const digests = new Map(before.digests);
  for (const { reads } of [made.pages, made.exports]) {
    for (const [name, own] of reads.bundles) {
      const number = numbers.one(name);
      if (!known.has(number)) bundles.push([number, numbers.of(own)]);
      known.add(number);
    }
    for (const [name, digest] of reads.digests) {
      const number = numbers.one(name);
      if (last.digests[number] !== digest) digests.set(number, digest);
    }
  }
  const pages = changedIn(last.pages, before.pages, made.pages, numbers);
  const groups = changedIn(last.groups, before.groups, made.exports, numbers);
  const names = numbers.names.slice(records.names.length);
  return { names, digests: [...digests], bundles, pages, groups };
}

function changedIn<Made extends { reads: readonly string[] }>(
  last: readonly [string, Numbered<Made>][],
  before: ChangedRecords<Numbered<Made>>,
  { made }: MadeRecords<Made>,
  numbers: ReadNumbers,
): ChangedRecords<Numbered<Made>> {
  const changed = new Map(before.made);
  const gone = new Set(before.gone);
  for (const [key] of last) {
    if (made.has(key)) continue;
    changed.delete(key);
    gone.add(key);
  }
  for (const [key, one] of made) {
    if (!one) continue;
    changed.set(key, { ...one, reads: numbers.of(one.reads) });
    gone.delete(key);
  }
  return { made: [...changed], gone: [...gone] };
}

/** Whether so much is another that all is better written anew. */
export function isMuch(records: UsedRecords, { names, pages, groups }: RecordChanges): boolean {
  const changed = [pages, groups].reduce(
    (sum, { made, gone }) => sum + made.length + gone.length,
    0,
  );
  const all = records.pages.length + records.groups.length;
  return changed * 8 > all || names.length * 8 > records.names.length;
}
