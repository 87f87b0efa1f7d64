import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import {
  fragmentEnding,
  fragmentOf,
  type IndexedPage,
  readFragment,
} from '../model/files/index-fragment.ts';
import type { Language } from '../model/language/language.ts';
import type { KeptTexts } from './kept-texts.ts';
import type { LanguageIndex } from './read-indexes.ts';

const zip = promisify(gzip);
const unzip = promisify(gunzip);
// Many thousand files cannot be open at once.
const openTogether = 64;

/**
 * Puts into the index in the folder the texts as they are to be shown, in the place of those that Pagefind was given.
 *
 * Pages, and the files in which they lie, are named by their numbers in the index, so that no list of names is needed.
 */
export async function writeTexts(
  indexDir: string,
  texts: KeptTexts,
  indexes: ReadonlyMap<Language, LanguageIndex>,
): Promise<void> {
  const names = new Map<string, string>();
  for (const [language, { meta }] of indexes) {
    for (const [number, id] of meta.pages.entries()) names.set(id, `${language}_${number}`);
  }
  const folder = join(indexDir, 'fragment');
  // Without pages, Pagefind makes no such folder.
  const files = existsSync(folder) ? await readdir(folder) : [];
  for (let first = 0; first < files.length; first += openTogether) {
    const some = files.slice(first, first + openTogether);
    await Promise.all(some.map((name) => writeTextsOf(join(folder, name), names, texts)));
  }
}

async function writeTextsOf(
  path: string,
  names: ReadonlyMap<string, string>,
  texts: KeptTexts,
): Promise<void> {
  const own = basename(path, fragmentEnding);
  const pages = new Map<string, IndexedPage>();
  for (const [id, page] of readFragment(own, await unzip(await readFile(path)))) {
    pages.set(names.get(id) ?? id, { ...page, ...(await texts.read(page.url)) });
  }
  const [file = own] = pages.keys();
  await rm(path);
  await writeFile(
    join(dirname(path), `${file}${fragmentEnding}`),
    await zip(fragmentOf(file, pages)),
  );
}
