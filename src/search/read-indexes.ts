import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { type IndexMeta, readIndexMeta } from '../model/files/index-meta.ts';
import type { Language } from '../model/language/language.ts';

const unzip = promisify(gunzip);
const signature = 'pagefind_dcd';

/** What Pagefind says of the index of a language. */
export interface LanguageIndex {
  /** Changes with what is in it. */
  hash: string;
  wasm: string;
  meta: IndexMeta;
}

/** The indexes that Pagefind wrote into the folder, by language; a language without pages has none. */
export async function readIndexes(indexDir: string): Promise<ReadonlyMap<Language, LanguageIndex>> {
  // Written by Pagefind 1.6 a moment ago.
  const { languages } = JSON.parse(
    await readFile(join(indexDir, 'pagefind-entry.json'), 'utf8'),
  ) as { languages: Record<string, { hash: string; wasm: string | null }> };
  const indexes = new Map<Language, LanguageIndex>();
  for (const [language, { hash, wasm }] of Object.entries(languages)) {
    const bytes = await unzip(await readFile(join(indexDir, `pagefind.${hash}.pf_meta`)));
    const meta = readIndexMeta(new Uint8Array(bytes.subarray(signature.length)));
    indexes.set(language, { hash, wasm: wasm ?? 'unknown', meta });
  }
  return indexes;
}
