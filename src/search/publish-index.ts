import { hash } from 'node:crypto';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fragmentEnding } from '../model/files/index-fragment.ts';
import { type IndexHead, indexHeadName, isReadAsEnglish } from '../model/files/index-head.ts';
import { facetRowsName } from '../model/files/facet-rows.ts';
import { searchRowsName } from '../model/files/search-rows.ts';
import { packWords, wordListName } from '../model/files/word-list.ts';
import type { Language } from '../model/language/language.ts';
import type { FileStore } from '../content/files/file-store.ts';
import type { KeptLanguage } from './kept-index.ts';
import { facetRows, searchRows } from './make-rows.ts';
import { searchedFacts } from './search-record.ts';

/** Writes the indexes of a site into its folder `pagefind`, from what is kept. */
export async function publishIndex(
  dir: string,
  languages: readonly Language[],
  indexes: ReadonlyMap<Language, KeptLanguage>,
  store: FileStore,
): Promise<void> {
  const out = join(dir, 'pagefind');
  const files = new Map(
    languages.flatMap((language) => {
      const own = indexes.get(language.toLowerCase());
      return own ? filesOf(language.toLowerCase(), own) : [];
    }),
  );
  await removeOthers(out, files);
  for (const [file, kept] of files) store.link(kept, join(out, file));
  for (const language of languages) {
    const own = indexes.get(language.toLowerCase());
    const head = headOf(language, own);
    const rows = searchRows(
      { index: head.index, prefix: `${language.toLowerCase()}_` },
      own?.briefs ?? [],
    );
    await writeFile(join(out, indexHeadName(language)), JSON.stringify(head));
    const facets = facetRows(head.index, own?.briefs ?? []);
    await writeFile(join(out, searchRowsName(language)), JSON.stringify(rows));
    await writeFile(join(out, facetRowsName(language)), JSON.stringify(facets));
    const list = own ? store.read(own.list) : JSON.stringify(packWords([]));
    await writeFile(join(out, wordListName(language)), list);
  }
}

// Where they are in the output, and their names in the store.
function filesOf(language: Language, own: KeptLanguage): [string, string][] {
  const parts = [...own.parts, ...own.later].map(({ kept, file }): [string, string] => [
    `index/${file}.pf_index`,
    kept,
  ]);
  const fragments = own.briefs.map(({ number, file }): [string, string] => [
    `fragment/${language}_${number}${fragmentEnding}`,
    file,
  ]);
  const wasm: [string, string] = [`wasm.${own.wasm.name}.pagefind`, own.wasm.kept];
  return [...parts, ...fragments, ...(isReadAsEnglish(language) ? [] : [wasm])];
}

// What an index before left there would be taken for this one's.
async function removeOthers(out: string, files: ReadonlyMap<string, string>): Promise<void> {
  await mkdir(out, { recursive: true });
  for (const entry of await readdir(out, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name).slice(out.length + 1);
    if (!entry.isDirectory() && !files.has(path)) await rm(join(out, path));
  }
  for (const folder of ['index', 'fragment']) await mkdir(join(out, folder), { recursive: true });
}

function headOf(language: Language, own: KeptLanguage | undefined): IndexHead {
  if (!own || own.briefs.length === 0) {
    return { version: 3, index: '', wasm: '', pages: 0, parts: [], later: [], fields: [] };
  }
  const [parts, later] = [own.parts, own.later].map((some) =>
    some.map(({ from, file }) => ({ from, file })),
  );
  // Of all that a browser is told, so that it never takes what it kept of one index for another.
  const told = hash('sha1', JSON.stringify([own.parts, own.later, own.briefs, own.list]));
  return {
    version: 3,
    index: `${language.toLowerCase()}_${told.slice(0, 10)}`,
    wasm: isReadAsEnglish(language) ? '' : own.wasm.name,
    pages: own.pages,
    parts: parts ?? [],
    later: later ?? [],
    fields: searchedFacts,
  };
}
