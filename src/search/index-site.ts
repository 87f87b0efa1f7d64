import { glob as filesLike, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { Language } from '../model/language/language.ts';
import { addPages } from './add-pages.ts';
import { dropInterface } from './drop-interface.ts';
import { type KeptTexts, openKeptTexts } from './kept-texts.ts';
import { readIndexes } from './read-indexes.ts';
import { writeHeads } from './write-heads.ts';
import { writeRows } from './write-rows.ts';
import { writeTexts } from './write-texts.ts';
import { writeWords } from './write-words.ts';

/** What Pagefind is about to do, with the number of pages where it is known. */
export type IndexStep = { step: 'read' } | { step: 'write'; pages: number };

export interface IndexRequest {
  /** Folder of the finished site. */
  dir: string;
  /** The pages to index, relative to the folder. */
  glob: string;
  languages: readonly Language[];
  onProgress?: (step: IndexStep) => void;
}

/**
 * Indexes pages of a finished site into its folder `pagefind`, each language apart by `<html lang>`, with the facet files.
 *
 * Pagefind is given the words as `tokensOf` reads them, not the pages: by itself it takes for one word what signs like a
 * dash part. What it keeps of a page is then given back its text as it is written.
 */
export async function indexSite(request: IndexRequest): Promise<{ pages: number }> {
  const start = performance.now();
  const { promise: isStarved, reject } = Promise.withResolvers<never>();
  // When Pagefind's process is killed, as for want of memory, its promises are never settled.
  const starve = () => {
    reject(new Error('Pagefind ended before its work was done; was there too little memory?'));
  };
  process.once('beforeExit', starve);
  const texts = await openKeptTexts();
  try {
    return await Promise.race([writeIndex(request, texts), isStarved]);
  } finally {
    await texts.close();
    process.off('beforeExit', starve);
    await close();
    performance.measure('pincite index', { start });
  }
}

async function writeIndex(
  { dir, glob, languages, onProgress }: IndexRequest,
  texts: KeptTexts,
): Promise<{ pages: number }> {
  onProgress?.({ step: 'read' });
  const { index, errors } = await createIndex({});
  if (!index) throw failure('start', errors);
  const files = (await Array.fromAsync(filesLike(glob, { cwd: dir }))).sort();
  const failed = await addPages(index, dir, files, texts);
  if (failed.length > 0) throw failure('read the pages', failed);
  onProgress?.({ step: 'write', pages: files.length });
  const outputPath = join(dir, 'pagefind');
  // What an index before left there would be taken for this one's.
  await rm(outputPath, { recursive: true, force: true });
  const written = await index.writeFiles({ outputPath });
  if (written.errors.length > 0) throw failure('write the index', written.errors);
  await dropInterface(outputPath);
  const indexes = await readIndexes(outputPath);
  await writeTexts(outputPath, texts, indexes);
  await writeHeads(outputPath, languages, indexes);
  await writeRows(outputPath, languages, indexes);
  await writeWords(outputPath, languages);
  return { pages: files.length };
}

function failure(action: string, errors: string[]): Error {
  return new Error(`Pagefind could not ${action}: ${errors.join('; ')}`);
}
