import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finishedBriefs } from '../../../src/search/finished-pages.ts';
import { type FinishedIndex, openIndexer } from '../../../src/search/open-indexer.ts';

/** Indexes the briefs of a site in a folder as a build does while it makes their pages. */
export async function indexSite(dir: string, languages: readonly string[]): Promise<FinishedIndex> {
  const kept = join(dir, '.kept');
  const indexer = openIndexer({ dir: kept, version: 'test', languages });
  const urls = await finishedBriefs(dir, languages);
  for (const url of urls)
    await indexer.add(url, await readFile(join(dir, url, 'index.html'), 'utf8'));
  return indexer.finish(dir, urls);
}
