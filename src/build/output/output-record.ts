import { renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ExportRecord, ExportRecords } from '../../content/entries/export-records.ts';
import type { PageRecord, PageRecords } from '../../content/entries/page-records.ts';
import { makeCacheFolder, readSealed, writeSealed } from '../../content/files/sealed-file.ts';
import { outputMarker } from './output-folder.ts';
import { type Numbered, ReadNames, ReadNumbers } from './read-numbers.ts';

/** What is known of what stands beside the pages of an output. */
export interface BesideRecords {
  exports: ExportRecords;
  /** Paths of social cards, and a digest of what is meant to be on each. */
  cards: ReadonlyMap<string, string>;
  /** Paths of the PDFs that pages lead to. */
  pdfs: ReadonlySet<string>;
}

/** The last output as it is known: its pages and what stands beside them; or why nothing of it can be taken over. */
export type LastOutput =
  | ({ folder: string; records: PageRecords } & BesideRecords)
  | { why: string };

type Stamp = readonly [bytes: number, time: number];

type Bundles = [string, readonly number[]][];

/** What is kept of an output beside it. */
interface OutputRecord {
  version: 4;
  /** Of the file that marks the folder: each output has one of its own. */
  marker: Stamp;
  code: string;
  stamps: [string, Stamp][];
  /** Names of reads, by the numbers that stand for them in all that follows. */
  names: string[];
  pages: [string, Numbered<PageRecord>][];
  groups: [string, Numbered<ExportRecord>][];
  /** Of pages, and of the files beside them. */
  bundles: { pages: Bundles; groups: Bundles };
  cards: [string, string][];
  pdfs: string[];
}

/** Looks at the last output and at what is recorded of it; every page and file of it that is known has to be as it was left. */
export function openLastOutput(folder: string, cacheDir: URL, code: string): LastOutput {
  const marker = stampOf(join(folder, outputMarker.file));
  if (!marker) return { why: 'there is no last output' };
  const isOfFolder = (one: OutputRecord | undefined) => one && isSame(one.marker, marker);
  const record = [readRecord(cacheDir), readRecord(nextFolder(cacheDir))].find(isOfFolder);
  if (!record) return { why: `${folder} is not what the last build here left` };
  if (record.code !== code) return { why: 'the code, its packages or the settings changed' };
  const changed = record.stamps.find(
    ([file, stamp]) => !isSame(stampOf(join(folder, file)), stamp),
  );
  if (changed) return { why: `${join(folder, changed[0])} is not as it was left` };
  const named = new ReadNames(record.names);
  const { pages, groups, bundles, cards, pdfs } = record;
  return {
    folder,
    records: { pages: named.records(pages), bundles: named.bundles(bundles.pages) },
    exports: { groups: named.records(groups), bundles: named.bundles(bundles.groups) },
    cards: new Map(cards),
    pdfs: new Set(pdfs),
  };
}

/** Records a finished output; for a folder that is about to take the last one's place. */
export function recordOutput(
  folder: string,
  cacheDir: URL,
  { code, records, exports, cards, pdfs }: { code: string; records: PageRecords } & BesideRecords,
): void {
  const marker = stampOf(join(folder, outputMarker.file));
  if (!marker) throw new Error(`${folder} has no ${outputMarker.file}`);
  const files = [
    ...[...records.pages.values()].map(({ file }) => file),
    ...[...exports.groups.values()].flatMap((group) => group.files.map(([path]) => path)),
    ...cards.keys(),
  ];
  const stamps = files.flatMap((file): [string, Stamp][] => {
    const stamp = stampOf(join(folder, file));
    return stamp ? [[file, stamp]] : [];
  });
  const numbers = new ReadNumbers();
  const record: OutputRecord = {
    ...{ version: 4, marker, code, stamps },
    names: numbers.names,
    pages: numbers.records(records.pages),
    groups: numbers.records(exports.groups),
    bundles: { pages: numbers.bundles(records.bundles), groups: numbers.bundles(exports.bundles) },
    cards: [...cards],
    pdfs: [...pdfs],
  };
  makeCacheFolder(nextFolder(cacheDir));
  writeSealed(new URL(fileName, nextFolder(cacheDir)), JSON.stringify(record));
}

/** Takes what was recorded for the output that is there now, when the new one is in its place. */
export function settleRecord(cacheDir: URL): void {
  renameSync(new URL(fileName, nextFolder(cacheDir)), new URL(fileName, cacheDir));
}

function readRecord(folder: URL): OutputRecord | undefined {
  const text = readSealed(new URL(fileName, folder));
  if (text === undefined) return undefined;
  const record = JSON.parse(text) as OutputRecord;
  return record.version === 4 ? record : undefined;
}

function stampOf(path: string): Stamp | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
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
