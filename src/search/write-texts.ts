import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import {
  fragmentEnding,
  fragmentOf,
  type IndexedPage,
  readFragment,
} from '../model/files/index-fragment.ts';
import type { KeptTexts } from './kept-texts.ts';

const zip = promisify(gzip);
const unzip = promisify(gunzip);
// Many thousand files cannot be open at once.
const openTogether = 64;

/** Puts into the index in the folder the texts as they are to be shown, in the place of those that Pagefind was given. */
export async function writeTexts(indexDir: string, texts: KeptTexts): Promise<void> {
  const folder = join(indexDir, 'fragment');
  // Without pages, Pagefind makes no such folder.
  const files = existsSync(folder) ? await readdir(folder) : [];
  for (let first = 0; first < files.length; first += openTogether) {
    const some = files.slice(first, first + openTogether);
    await Promise.all(some.map((name) => writeTextsOf(folder, name, texts)));
  }
}

async function writeTextsOf(folder: string, name: string, texts: KeptTexts): Promise<void> {
  const path = join(folder, name);
  const file = name.slice(0, -fragmentEnding.length);
  const pages = new Map<string, IndexedPage>();
  for (const [id, page] of readFragment(file, await unzip(await readFile(path)))) {
    pages.set(id, { ...page, ...(await texts.read(page.url)) });
  }
  await writeFile(path, await zip(fragmentOf(file, pages)));
}
