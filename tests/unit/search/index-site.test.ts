import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SearchRowsFile } from '../../../src/model/search-rows.ts';
import { indexSite, type IndexStep } from '../../../src/search/index-site.ts';

let dir: string;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'pincite-index-'));
  await writePage('briefs/one', 'en', 'Moscow');
  await writePage('briefs/two', 'en', 'Geneva');
  await writePage('ar/briefs/one', 'ar', 'موسكو');
  await writePage('topics/sanctions', 'en', 'Not a brief');
});

afterAll(() => rm(dir, { recursive: true }));

test('briefs are indexed, each language apart, and nothing else', async () => {
  const steps: IndexStep[] = [];
  const onProgress = (step: IndexStep) => void steps.push(step);
  const { pages } = await indexSite({ dir, glob: '{briefs,ar/briefs}/*/index.html', onProgress });
  expect(pages).toBe(3);
  expect(steps).toEqual([{ step: 'read' }, { step: 'write', pages: 3 }]);
  const entry: unknown = JSON.parse(
    await readFile(join(dir, 'pagefind/pagefind-entry.json'), 'utf8'),
  );
  expect(entry).toMatchObject({ languages: { en: { page_count: 2 }, ar: { page_count: 1 } } });
});

test('the facet file has a row for each brief, by the ids of the index', async () => {
  await indexSite({ dir, glob: '{briefs,ar/briefs}/*/index.html' });
  const file = JSON.parse(
    await readFile(join(dir, 'pagefind/briefs.json'), 'utf8'),
  ) as SearchRowsFile;
  const slugs = file.languages['en']?.briefs.map(([, slug]) => slug).sort();
  expect(slugs).toEqual(['one', 'two']);
  const [arabic] = file.languages['ar']?.briefs ?? [];
  expect(arabic).toEqual([
    expect.stringMatching(/^ar_/),
    'one',
    '2015-08-18',
    1,
    1,
    [0],
    [],
    [],
    [],
  ]);
  expect(file.languages['ar']?.values.topic).toEqual(['sanctions']);
});

test('a fault of Pagefind is thrown', async () => {
  await expect(indexSite({ dir, glob: '{briefs' })).rejects.toThrow(
    'Pagefind could not read the pages',
  );
});

async function writePage(folder: string, language: string, text: string): Promise<void> {
  await mkdir(join(dir, folder), { recursive: true });
  const facts = Object.entries({ topic: 'sanctions', date: '2015-08-18' }).map(
    ([name, value]) => `<meta data-pagefind-filter="${name}[content]" content="${value}">`,
  );
  const body = `<article data-pagefind-body><h1>${text}</h1></article>`;
  await writeFile(
    join(dir, folder, 'index.html'),
    `<html lang="${language}"><head>${facts.join('')}</head><body>${body}</body></html>`,
  );
}
