import { renameSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { ExportRecord } from '../../content/entries/export-records.ts';
import type { PageRecord, PageRecords } from '../../content/entries/page-records.ts';
import { makeCacheFolder, readSealed, writeSealed } from '../../content/files/sealed-file.ts';
import { outputMarker } from './output-folder.ts';
import type { OutputStamps } from './output-stamps.ts';
import { namedRecords, type Numbered, type NumberedRecords, ReadNumbers } from './read-numbers.ts';
import { onlyUsed, type UsedRecords } from './used-records.ts';

/** What a build made, by what tells each from all others; nothing where one is as it was. */
export interface MadeRecords<Made> {
  made: ReadonlyMap<string, Made | undefined>;
  /** Reads that have one name together, where the last output does not know them. */
  bundles: ReadonlyMap<string, readonly string[]>;
}

/** Of a build that made nothing. */
export const noneMade: MadeRecords<never> = { made: new Map(), bundles: new Map() };

/** What a build says of what stands beside the pages of an output. */
export interface BesideRecords {
  exports: MadeRecords<ExportRecord>;
  /** Paths of social cards, and a digest of what is meant to be on each. */
  cards: ReadonlyMap<string, string>;
  /** Paths of the PDFs that pages lead to. */
  pdfs: ReadonlySet<string>;
}

/** The last output as it is known: its pages and what stands beside them; or why nothing of it can be taken over. */
export type LastOutput =
  | ({
      folder: string;
      records: PageRecords;
      exports: NumberedRecords<ExportRecord>;
      known: KnownOutput;
    } & Pick<BesideRecords, 'cards' | 'pdfs'>)
  | { why: string };

/** What the last output is recorded as, of which the next record is made. */
interface KnownOutput {
  pages: NumberedRecords<PageRecord>;
  exports: NumberedRecords<ExportRecord>;
}

type Stamp = readonly [bytes: number, time: number];

/** What is kept of an output beside it. */
interface OutputRecord extends UsedRecords {
  version: 5;
  /** Of the file that marks the folder: each output has one of its own. */
  marker: Stamp;
  code: string;
  stamps: [string, Stamp][];
  cards: [string, string][];
  pdfs: string[];
}

/** Looks at the last output and at what is recorded of it; every page and file of it that is known has to be as it was left. */
export function openLastOutput(folder: string, cacheDir: URL, code: string): LastOutput {
  const marker = stampOf(folder, outputMarker.file);
  if (!marker) return { why: 'there is no last output' };
  const isOfFolder = (one: OutputRecord | undefined) => one && isSame(one.marker, marker);
  const record = [readRecord(cacheDir), readRecord(nextFolder(cacheDir))].find(isOfFolder);
  if (!record) return { why: `${folder} is not what the last build here left` };
  if (record.code !== code) return { why: 'the code, its packages or the settings changed' };
  const changed = record.stamps.find(([file, stamp]) => !isSame(stampOf(folder, file), stamp));
  if (changed) return { why: `${join(folder, changed[0])} is not as it was left` };
  const shared = { names: record.names, bundles: new Map(record.bundles) };
  const known: KnownOutput = {
    pages: { ...shared, records: new Map(record.pages) },
    exports: { ...shared, records: new Map(record.groups) },
  };
  const { records: pages, bundles } = namedRecords(known.pages);
  const [cards, pdfs] = [new Map(record.cards), new Set(record.pdfs)];
  return { folder, records: { pages, bundles }, exports: known.exports, known, cards, pdfs };
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
  const { code, cards, pdfs } = made;
  const records = recordsOf(made, last);
  const paths = [
    ...records.pages.map(([, { file }]) => file),
    ...records.groups.flatMap(([, group]) => group.files.map(([path]) => path)),
    ...cards.keys(),
  ];
  const stamps = paths.flatMap((path): [string, Stamp][] => {
    const stamp = stampIn(files, path);
    return stamp ? [[path, stamp]] : [];
  });
  const record: OutputRecord = {
    ...{ version: 5, marker, code, stamps },
    ...records,
    cards: [...cards],
    pdfs: [...pdfs],
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
  for (const [name, reads] of [...pages.bundles, ...exports.bundles]) {
    const [number = 0] = numbers.of([name]);
    bundles.set(number, numbers.of(reads));
  }
  return onlyUsed({
    names: numbers.names,
    pages: numbered(pages, last?.pages, numbers),
    groups: numbered(exports, last?.exports, numbers),
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
  return record.version === 5 ? record : undefined;
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

// A seal is of the file's name, too: under the same one in another folder it can be moved as it is.
function nextFolder(cacheDir: URL): URL {
  return new URL('next/', cacheDir);
}
