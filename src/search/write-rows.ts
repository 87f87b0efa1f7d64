import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { facetNames, type FacetName } from '../model/facets.ts';
import {
  searchRowsName,
  type SearchRow,
  type SearchRows,
  type SearchRowsFile,
} from '../model/search-rows.ts';

const unzip = promisify(gunzip);
const signatureLength = 'pagefind_dcd'.length;
// Many thousand files cannot be open at once.
const readTogether = 64;

/**
 * Writes the facet file beside a finished index, from what the index itself keeps of each page.
 *
 * Its ids and values are therefore those that the index answers with, whatever made the pages.
 */
export async function writeRows(indexDir: string): Promise<void> {
  const folder = join(indexDir, 'fragment');
  const files = (await readdir(folder)).sort();
  const rows: SearchRowsFile = { version: 1, languages: {} };
  for (let first = 0; first < files.length; first += readTogether) {
    const names = files.slice(first, first + readTogether);
    const pages = await Promise.all(names.map((name) => readPage(join(folder, name))));
    for (const [index, page] of pages.entries()) addPages(rows, names[index] ?? '', page);
  }
  await writeFile(join(indexDir, searchRowsName), JSON.stringify(rows));
}

async function readPage(file: string): Promise<IndexedPage | PageGroup> {
  const unzipped = await unzip(await readFile(file));
  // Written by Pagefind 1.6 a moment ago.
  return JSON.parse(unzipped.subarray(signatureLength).toString('utf8')) as IndexedPage | PageGroup;
}

// A file holds one page, as `en_8f0cc95.pf_fragment`, or several small ones by their ids.
function addPages(rows: SearchRowsFile, file: string, read: IndexedPage | PageGroup): void {
  if (isPage(read)) return addRow(rows, file.replace(/\.pf_fragment$/, ''), read);
  for (const [id, page] of Object.entries(read)) addRow(rows, id, page);
}

function isPage(read: IndexedPage | PageGroup): read is IndexedPage {
  return typeof read['url'] === 'string';
}

function addRow(file: SearchRowsFile, id: string, page: IndexedPage): void {
  const language = id.replace(/_[^_]*$/, '');
  const rows = (file.languages[language] ??= emptyRows());
  const values = (name: FacetName) =>
    (page.filters[name] ?? []).map((one) => place(rows, name, one));
  const [topics, regions, types, authors] = facetNames.map(values);
  const row: SearchRow = [
    id,
    /([^/]+)\/$/.exec(page.url)?.[1] ?? page.url,
    page.filters['date']?.[0] ?? '',
    countWords(page.content),
    countWords(page.meta['title'] ?? ''),
    topics ?? [],
    regions ?? [],
    types ?? [],
    authors ?? [],
  ];
  rows.briefs.push(row);
}

function emptyRows(): SearchRows {
  return { values: { topic: [], region: [], type: [], author: [] }, briefs: [] };
}

function place({ values }: SearchRows, name: FacetName, value: string): number {
  const known = values[name].indexOf(value);
  return known >= 0 ? known : values[name].push(value) - 1;
}

function countWords(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}

type PageGroup = Record<string, IndexedPage>;

interface IndexedPage {
  url: string;
  content: string;
  meta: Partial<Record<string, string>>;
  filters: Partial<Record<string, string[]>>;
}
