import { renameSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { ExportRecord } from '../../content/entries/export-records.ts';
import type { LastReads, Numbered, NumberedRecords } from '../../content/entries/last-reads.ts';
import type { KnownReads, PageRecord } from '../../content/entries/page-records.ts';
import { makeCacheFolder, readSealed, writeSealed } from '../../content/files/sealed-file.ts';
import { outputMarker } from './output-folder.ts';
import type { OutputStamps } from './output-stamps.ts';
import { ReadNumbers } from './read-numbers.ts';
import { onlyUsed, type UsedRecords } from './used-records.ts';

/** What a build made, by what tells each from all others; nothing where one is as it was. */
export interface MadeRecords<Made> {
  made: ReadonlyMap<string, Made | undefined>;
  /** Of what was made, where the last output does not know the same of it. */
  reads: KnownReads;
}

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
  /** Paths of the PDFs that pages lead to. */
  pdfs: ReadonlySet<string>;
  /** The briefs that all is made of: digests of what is known of them. */
  briefs: LastReads['briefs'];
}

/** Of an output before anything is said of it. */
export const nothingBeside: BesideRecords = {
  ...{ exports: noneMade, cards: new Map(), pdfs: new Set(), briefs: new Map() },
};

/** The last output as it is known: its pages and what stands beside them; or why nothing of it can be taken over. */
export type LastOutput = ({ folder: string } & KnownOutput) | { why: string };

/** What the last output is recorded as, of which the next record is made. */
interface KnownOutput extends Pick<BesideRecords, 'cards' | 'pdfs'> {
  pages: NumberedRecords<PageRecord>;
  exports: NumberedRecords<ExportRecord>;
}

type Stamp = readonly [bytes: number, time: number];

/** What is kept of an output beside it. */
interface OutputRecord extends UsedRecords {
  version: 6;
  /** Of the file that marks the folder: each output has one of its own. */
  marker: Stamp;
  code: string;
  /** Bytes and time of each of its files in turns, in the order in which these are named below. */
  stamps: number[];
  cards: [string, string][];
  pdfs: string[];
  briefs: [string, string][];
}

/** Looks at the last output and at what is recorded of it; every page and file of it that is known has to be as it was left. */
export function openLastOutput(folder: string, cacheDir: URL, code: string): LastOutput {
  const marker = stampOf(folder, outputMarker.file);
  if (!marker) return { why: 'there is no last output' };
  const isOfFolder = (one: OutputRecord | undefined) => one && isSame(one.marker, marker);
  const record = [readRecord(cacheDir), readRecord(nextFolder(cacheDir))].find(isOfFolder);
  if (!record) return { why: `${folder} is not what the last build here left` };
  if (record.code !== code) return { why: 'the code, its packages or the settings changed' };
  const changed = changedFile(folder, record);
  if (changed !== undefined) return { why: `${join(folder, changed)} is not as it was left` };
  const { names, digests } = record;
  const [bundles, briefs] = [new Map(record.bundles), new Map(record.briefs)];
  const shared = { names, digests, bundles, briefs };
  return {
    folder,
    pages: { ...shared, records: new Map(record.pages) },
    exports: { ...shared, records: new Map(record.groups) },
    cards: new Map(record.cards),
    pdfs: new Set(record.pdfs),
  };
}

function changedFile(folder: string, record: OutputRecord): string | undefined {
  const { stamps } = record;
  return pathsOf(record).find((path, at) => {
    const [bytes = notThere, time = 0] = stamps.slice(at * 2, at * 2 + 2);
    return bytes !== notThere && !isSame(stampOf(folder, path), [bytes, time]);
  });
}

function pathsOf({
  pages,
  groups,
  cards,
}: Pick<OutputRecord, 'pages' | 'groups' | 'cards'>): string[] {
  return [
    ...pages.map(([, { file }]) => file),
    ...groups.flatMap(([, group]) => group.files.map(([path]) => path)),
    ...cards.map(([path]) => path),
  ];
}

/** Records a finished output, of which some is as the last one had it; for a folder that is about to take that one's place. */
export function recordOutput(
  files: OutputStamps,
  cacheDir: URL,
  made: { code: string; pages: MadeRecords<PageRecord> } & BesideRecords,
  last: KnownOutput | undefined,
): void {
  const marker = stampIn(files, outputMarker.file);
  if (!marker) throw new Error(`the output has no ${outputMarker.file}`);
  const { code } = made;
  const records = { ...recordsOf(made, last), cards: [...made.cards] };
  const stamps = pathsOf(records).flatMap((path) => stampIn(files, path) ?? [notThere, 0]);
  const record: OutputRecord = {
    ...{ version: 6, marker, code, stamps },
    ...records,
    pdfs: [...made.pdfs],
    briefs: [...made.briefs],
  };
  makeCacheFolder(nextFolder(cacheDir));
  writeSealed(new URL(fileName, nextFolder(cacheDir)), JSON.stringify(record));
}

// Names keep their numbers, so that what is as it was need not be looked at.
function recordsOf(
  { pages, exports }: { pages: MadeRecords<PageRecord> } & Pick<BesideRecords, 'exports'>,
  last: KnownOutput | undefined,
): UsedRecords {
  const numbers = new ReadNumbers(last?.pages.names);
  const bundles = new Map(last?.pages.bundles);
  const digests = [...(last?.pages.digests ?? [])];
  for (const { reads } of [pages, exports]) {
    for (const [name, own] of reads.bundles) bundles.set(numbers.one(name), numbers.of(own));
    for (const [name, digest] of reads.digests) digests[numbers.one(name)] = digest;
  }
  const made = {
    pages: numbered(pages, last?.pages, numbers),
    groups: numbered(exports, last?.exports, numbers),
  };
  return onlyUsed({
    names: numbers.names,
    digests: numbers.names.map((_, number) => digests[number] ?? ''),
    ...made,
    bundles: [...bundles],
  });
}

function numbered<Made extends { reads: readonly string[] }>(
  { made }: MadeRecords<Made>,
  last: NumberedRecords<Made> | undefined,
  numbers: ReadNumbers,
): [string, Numbered<Made>][] {
  return [...made].flatMap(([key, one]): [string, Numbered<Made>][] => {
    const record = one ? { ...one, reads: numbers.of(one.reads) } : last?.records.get(key);
    return record ? [[key, record]] : [];
  });
}

/** Takes what was recorded for the output that is there now, when the new one is in its place. */
export function settleRecord(cacheDir: URL): void {
  renameSync(new URL(fileName, nextFolder(cacheDir)), new URL(fileName, cacheDir));
}

function readRecord(folder: URL): OutputRecord | undefined {
  const text = readSealed(new URL(fileName, folder));
  if (text === undefined) return undefined;
  const record = JSON.parse(text) as OutputRecord;
  return record.version === 6 ? record : undefined;
}

function stampIn(files: OutputStamps, path: string): Stamp | undefined {
  const stamp = files.get(path);
  return stamp && [stamp[1], Math.floor(stamp[2])];
}

function stampOf(folder: string, file: string): Stamp | undefined {
  const stats = statSync(`${folder}${sep}${file}`, { throwIfNoEntry: false });
  return stats?.isFile() ? [stats.size, Math.floor(stats.mtimeMs)] : undefined;
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
