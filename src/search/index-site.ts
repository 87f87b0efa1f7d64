import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { Language } from '../model/language/language.ts';
import { writeRows } from './write-rows.ts';
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

// Parts of a brief's page that are not its text; a long brief has hundreds of them.
const foreign = [
  ...['.note-call', '.note-backlinks', '.source-record', '.in-short'],
  ...['.passage-marks', '.passage-link', '.section-link'],
];

/** Indexes pages of a finished site into its folder `pagefind`, each language apart by `<html lang>`, with the facet files. */
export async function indexSite(request: IndexRequest): Promise<{ pages: number }> {
  const start = performance.now();
  const { promise: isStarved, reject } = Promise.withResolvers<never>();
  // When Pagefind's process is killed, as for want of memory, its promises are never settled.
  const starve = () => {
    reject(new Error('Pagefind ended before its work was done; was there too little memory?'));
  };
  process.once('beforeExit', starve);
  try {
    return await Promise.race([writeIndex(request), isStarved]);
  } finally {
    process.off('beforeExit', starve);
    await close();
    performance.measure('pincite index', { start });
  }
}

async function writeIndex({
  dir,
  glob,
  languages,
  onProgress,
}: IndexRequest): Promise<{ pages: number }> {
  onProgress?.({ step: 'read' });
  const { index, errors } = await createIndex({ excludeSelectors: [...foreign] });
  if (!index) throw failure('start', errors);
  const read = await index.addDirectory({ path: dir, glob });
  if (read.errors.length > 0) throw failure('read the pages', read.errors);
  onProgress?.({ step: 'write', pages: read.page_count });
  const outputPath = join(dir, 'pagefind');
  const written = await index.writeFiles({ outputPath });
  if (written.errors.length > 0) throw failure('write the index', written.errors);
  await writeRows(outputPath, languages);
  await writeWords(outputPath, languages);
  return { pages: read.page_count };
}

function failure(action: string, errors: string[]): Error {
  return new Error(`Pagefind could not ${action}: ${errors.join('; ')}`);
}
