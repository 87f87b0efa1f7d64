import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { fragmentEnding, readFragment, type IndexedPage } from '../model/files/index-fragment.ts';

const unzip = promisify(gunzip);
// Many thousand files cannot be open at once.
const readTogether = 64;

/** What a finished index keeps of a page, with the page's id and that of the file in which it lies. */
export interface PageOfIndex {
  id: string;
  file: string;
  page: IndexedPage;
}

/** The pages of an index in the folder, some at a time: all of them would fill the memory. */
export async function* pagesOfIndex(indexDir: string): AsyncGenerator<PageOfIndex> {
  const folder = join(indexDir, 'fragment');
  // Without pages, Pagefind makes no such folder.
  const files = existsSync(folder) ? (await readdir(folder)).sort() : [];
  for (let first = 0; first < files.length; first += readTogether) {
    const some = files.slice(first, first + readTogether);
    yield* (await Promise.all(some.map((name) => readPagesOf(folder, name)))).flat();
  }
}

/** The language that the id of a page begins with, in small letters. */
export function languageOf(id: string): string {
  return id.replace(/_[^_]*$/, '');
}

/** The number of a page in the index of its language, with which its id ends. */
export function numberOf(id: string): number {
  return Number(id.slice(id.lastIndexOf('_') + 1));
}

async function readPagesOf(folder: string, name: string): Promise<PageOfIndex[]> {
  const file = name.slice(0, -fragmentEnding.length);
  const pages = readFragment(file, await unzip(await readFile(join(folder, name))));
  return [...pages].map(([id, page]) => ({ id, file, page }));
}
