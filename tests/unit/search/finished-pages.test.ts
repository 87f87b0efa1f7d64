import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { finishedBriefs, searchPages } from '../../../src/search/finished-pages.ts';

test('the briefs of every language, and only they', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'pincite-finished-'));
  for (const folder of ['briefs/b', 'briefs/a', 'briefs/year/2015', 'briefs', 'ar/briefs/a', 'a']) {
    await mkdir(join(dir, folder), { recursive: true });
    await writeFile(join(dir, folder, 'index.html'), '');
  }
  expect(await finishedBriefs(dir, ['en'])).toEqual(['/briefs/a/', '/briefs/b/']);
  expect(await finishedBriefs(dir, ['en', 'ar'])).toEqual([
    ...['/ar/briefs/a/', '/briefs/a/', '/briefs/b/'],
  ]);
  await rm(dir, { recursive: true });
});

test('the search page of each language, the first one without its code', () => {
  expect([...searchPages(['en', 'ar'])]).toEqual([
    ['en', 'search/index.html'],
    ['ar', 'ar/search/index.html'],
  ]);
});
