import { lstatSync, renameSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ExportRecord } from '../../content/entries/export-records.ts';
import type { LastReads, NumberedRecords } from '../../content/entries/last-reads.ts';
import type { PageRecord } from '../../content/entries/page-records.ts';
import { DamagedFile, type FileStore, openStore } from '../../content/files/file-store.ts';
import { makeCacheFolder, readSealed, writeSealed } from '../../content/files/sealed-file.ts';
import { outputMarker } from './output-folder.ts';
import type { LastFiles } from './next-output.ts';
import type { FileStamp, OutputStamps } from './output-stamps.ts';
import {
  carriedOn,
  isMuch,
  type MadeOfBoth,
  type MadeRecords,
  noChanges,
  type RecordChanges,
  withChanges,
} from './record-changes.ts';
import { onlyUsed, type UsedRecords } from './used-records.ts';

/** Of a build that made nothing. */
const noneMade: MadeRecords<never> = {
  made: new Map(),
  reads: { bundles: new Map(), digests: new Map() },
};

/** What a build says of what stands beside the pages of an output. */
export interface BesideRecords {
  exports: MadeRecords<ExportRecord>;
  /** Paths of social cards, and a digest of what is meant to be on each. */
  cards: ReadonlyMap<string, string>;
  /** Whether these are all that were meant. */
  hasAllCards: boolean;
  /** Paths of the PDFs that pages lead to. */
  pdfs: ReadonlySet<string>;
  /** The briefs that all is made of: digests of what is known of them. */
  briefs: LastReads['briefs'];
  /** Of all entries, of briefs without the words of their passages. */
  outline: string;
}

/** Of an output before anything is said of it. */
export const nothingBeside: BesideRecords = {
  ...{ exports: noneMade, cards: new Map(), pdfs: new Set(), briefs: new Map() },
  ...{ hasAllCards: false, outline: '' },
};

/** The last output as it is known: its pages and what stands beside them; or why nothing of it can be taken over. */
export type LastOutput = (LastFiles & KnownOutput) | { why: string };

/** What the last output is recorded as, of which the next record is made. */
interface KnownOutput extends Pick<BesideRecords, 'cards' | 'hasAllCards' | 'outline' | 'pdfs'> {
  pages: NumberedRecords<PageRecord>;
  exports: NumberedRecords<ExportRecord>;
  written: WrittenRecords;
}

/** Records as they were written once, and what is another since. */
interface WrittenRecords {
  /** The name of their file. */
  name: string;
  records: UsedRecords;
  changes: RecordChanges;
}

type Stamp = readonly [bytes: number, time: number];

/** What is kept of an output beside it. */
interface OutputRecord {
  version: 8;
  /** Of the file that marks the folder: each output has one of its own. */
  marker: Stamp;
  code: string;
  /** The file of all records, and what is another since it was written. */
  records: string;
  changes: RecordChanges;
  /** Bytes and time of each of its files in turns, in the order in which records have these. */
  stamps: number[];
  cards: [string, string][];
  pdfs: string[];
  briefs: [string, string][];
  outline: string;
  hasAllCards: boolean;
}

/** Looks at the last output and at what is recorded of it; every page and file of it that is known has to be as it was left. */
export function openLastOutput(folder: string, cacheDir: URL, code: string): LastOutput {
  const marker = stampOf(folder, outputMarker.file);
  if (!marker) return { why: 'there is no last output' };
  const isOfFolder = (one: OutputRecord | undefined) => one && isSame(kept(marker), one.marker);
  const record = [readRecord(cacheDir), readRecord(nextFolder(cacheDir))].find(isOfFolder);
  if (!record) return { why: `${folder} is not what the last build here left` };
  if (record.code !== code) return { why: 'the code, its packages or the settings changed' };
  const written = readWritten(cacheDir, record);
  if (!written) return { why: 'what is remembered of the last output is damaged' };
  const records = withChanges(written.records, written.changes);
  const stamps: OutputStamps = new Map();
  const changed = changedFile(folder, record, records, stamps);
  if (changed !== undefined) return { why: `${join(folder, changed)} is not as it was left` };
  const { names, digests } = records;
  const { outline, hasAllCards } = record;
  const [bundles, briefs] = [new Map(records.bundles), new Map(record.briefs)];
  const shared = { names, digests, bundles, briefs, outline };
  return {
    ...{ folder, stamps, written, outline, hasAllCards },
    pages: { ...shared, records: new Map(records.pages) },
    exports: { ...shared, records: new Map(records.groups) },
    cards: new Map(record.cards),
    pdfs: new Set(record.pdfs),
  };
}

function readWritten(
  cacheDir: URL,
  { records: name, changes }: OutputRecord,
): WrittenRecords | undefined {
  try {
    const text = storeIn(cacheDir).read(name).toString();
    return { name, records: JSON.parse(text) as UsedRecords, changes };
  } catch (error) {
    if (error instanceof DamagedFile) return undefined;
    throw error;
  }
}

function changedFile(
  folder: string,
  { stamps, cards }: OutputRecord,
  records: UsedRecords,
  found: OutputStamps,
): string | undefined {
  return pathsOf(records, cards).find((path, at) => {
    const [bytes = notThere, time = 0] = [stamps[at * 2], stamps[at * 2 + 1]];
    if (bytes === notThere) return false;
    const stamp = stampOf(folder, path);
    if (stamp) found.set(path, stamp);
    return !isSame(stamp && kept(stamp), [bytes, time]);
  });
}

function pathsOf({ pages, groups }: UsedRecords, cards: Iterable<[string, string]>): string[] {
  return [
    ...pages.map(([, { file }]) => file),
    ...groups.flatMap(([, group]) => group.files.map(([path]) => path)),
    ...[...cards].map(([path]) => path),
  ];
}

/**
 * Records a finished output, of which some is as the last one had it; for a folder that is about to take that one's place.
 *
 * @returns what is to be done once it is there.
 */
export function recordOutput(
  files: OutputStamps,
  cacheDir: URL,
  made: { code: string; pages: MadeRecords<PageRecord> } & BesideRecords,
  last: Pick<KnownOutput, 'written'> | undefined,
): () => void {
  const marker = stampIn(files, outputMarker.file);
  if (!marker) throw new Error(`the output has no ${outputMarker.file}`);
  makeCacheFolder(nextFolder(cacheDir));
  const { name, records, changes } = writtenRecords(cacheDir, made, last);
  const cards = [...made.cards];
  const paths = pathsOf(withChanges(records, changes), cards);
  const record: OutputRecord = {
    ...{ version: 8, marker, code: made.code, records: name, changes },
    stamps: paths.flatMap((path) => stampIn(files, path) ?? [notThere, 0]),
    ...{ cards, pdfs: [...made.pdfs], briefs: [...made.briefs] },
    ...{ outline: made.outline, hasAllCards: made.hasAllCards },
  };
  writeSealed(new URL(fileName, nextFolder(cacheDir)), JSON.stringify(record));
  return () => {
    renameSync(new URL(fileName, nextFolder(cacheDir)), new URL(fileName, cacheDir));
    storeIn(cacheDir).keepOnly(new Set([name]));
  };
}

// Names keep their numbers, so that what is as it was need not be looked at.
function writtenRecords(
  cacheDir: URL,
  made: MadeOfBoth,
  last: Pick<KnownOutput, 'written'> | undefined,
): WrittenRecords {
  const before = last?.written;
  const changes = carriedOn(before?.records ?? noRecords, before?.changes ?? noChanges, made);
  if (before && !isMuch(before.records, changes)) return { ...before, changes };
  const records = onlyUsed(withChanges(before?.records ?? noRecords, changes));
  const name = storeIn(cacheDir).put(JSON.stringify(records));
  return { name, records, changes: noChanges };
}

const noRecords: UsedRecords = { names: [], digests: [], pages: [], groups: [], bundles: [] };

function readRecord(folder: URL): OutputRecord | undefined {
  const text = readSealed(new URL(fileName, folder));
  if (text === undefined) return undefined;
  const record = JSON.parse(text) as OutputRecord;
  return record.version === 8 ? record : undefined;
}

function stampIn(files: OutputStamps, path: string): Stamp | undefined {
  const stamp = files.get(path);
  return stamp && kept(stamp);
}

function stampOf(folder: string, file: string): FileStamp | undefined {
  const stats = lstatSync(`${folder}${sep}${file}`, { throwIfNoEntry: false });
  return stats?.isFile() ? [stats.ino, stats.size, stats.mtimeMs] : undefined;
}

// A copy on another disk has the same.
function kept([, bytes, time]: FileStamp): Stamp {
  return [bytes, Math.floor(time)];
}

function isSame(one: Stamp | undefined, other: Stamp): boolean {
  return one?.[0] === other[0] && one[1] === other[1];
}

const fileName = 'output.json';

// In the place of the bytes of a file.
const notThere = -1;

// A seal is of the file's name, too: under the same one in another folder it can be moved as it is.
function nextFolder(cacheDir: URL): URL {
  return new URL('next/', cacheDir);
}

function storeIn(cacheDir: URL): FileStore {
  return openStore(fileURLToPath(new URL('records', cacheDir)));
}
