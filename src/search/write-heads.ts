import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type IndexHead, indexHeadName } from '../model/files/index-head.ts';
import type { Language } from '../model/language/language.ts';
import type { LanguageIndex } from './read-indexes.ts';

/** Writes beside the index of each language what a browser has to know of it. */
export async function writeHeads(
  indexDir: string,
  languages: readonly Language[],
  indexes: ReadonlyMap<Language, LanguageIndex>,
): Promise<void> {
  for (const language of languages) {
    const head = headOf(indexes.get(language.toLowerCase()));
    await writeFile(join(indexDir, indexHeadName(language)), JSON.stringify(head));
  }
}

function headOf(index: LanguageIndex | undefined): IndexHead {
  if (!index) return { version: 1, index: '', wasm: '', pages: 0, parts: [], fields: [] };
  const { hash, wasm, meta } = index;
  const { pages, parts, fields } = meta;
  return { version: 1, index: hash, wasm, pages: pages.length, parts, fields };
}
