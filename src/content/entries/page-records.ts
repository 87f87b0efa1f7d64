import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { makeCacheFolder, readSealed, writeSealed } from '../files/sealed-file.ts';

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
  pages: ReadonlyMap<string, PageRecord>;
  bundles: ReadonlyMap<string, readonly string[]>;
}

/** What a build says of its pages, one after the other: that one was made, or is as it was. */
export type PageLine =
  | { made: string; record: PageRecord; bundles: Record<string, readonly string[]> }
  | { kept: string };

/** Says before pages are made which the last output has; without any, all are made. */
export function writeLastPages(folder: URL, records: PageRecords | undefined): void {
  makeCacheFolder(folder);
  rmSync(lastFile(folder), { force: true });
  if (!records) return;
  writeSealed(lastFile(folder), formatRecords(records));
}

/** The pages that the last output has; none where all are to be made. */
export function readLastPages(folder: URL): PageRecords | undefined {
  const text = readSealed(lastFile(folder));
  return text === undefined ? undefined : parseRecords(text);
}

/** Records as text. */
export function formatRecords({ pages, bundles }: PageRecords): string {
  return JSON.stringify({ pages: [...pages], bundles: [...bundles] });
}

/** Records of the text that `formatRecords` made. */
export function parseRecords(text: string): PageRecords {
  const { pages, bundles } = JSON.parse(text) as {
    pages: [string, PageRecord][];
    bundles: [string, readonly string[]][];
  };
  return { pages: new Map(pages), bundles: new Map(bundles) };
}

/** Begins the list of what a build does about each page. */
export function beginPageLines(folder: URL): void {
  makeCacheFolder(folder);
  writeFileSync(linesFile(folder), '');
}

/** Adds to that list. */
export function addPageLines(folder: URL, lines: readonly PageLine[]): void {
  appendFileSync(linesFile(folder), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
}

/** That list. */
export function readPageLines(folder: URL): PageLine[] {
  if (!existsSync(linesFile(folder))) return [];
  return readFileSync(linesFile(folder), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as PageLine);
}

function lastFile(folder: URL): URL {
  return new URL('last-pages.json', folder);
}

function linesFile(folder: URL): URL {
  return new URL('pages.jsonl', folder);
}
