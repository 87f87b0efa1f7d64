import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { preloadImports } from '../../../src/search/preload-imports.ts';

test('scripts and what they import, however indirectly, are fetched together and before other files, but not what may come later; the worker is among them with what it imports, and it and what it reads words with are named', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'pincite-imports-'));
  const files = {
    'search/index.html':
      '<head><script data-search-files="SEARCH-ENGLISH SEARCH-STEMMER /site/a.json" data-search-worker="SEARCH-WORKER"></script></head><script type="module" src="/site/_astro/page.js"></script><script type="module" src="https://elsewhere.example/x.js"></script>',
    '_astro/page.js':
      'import{a as b}from"./a.js";import"./c.js";const later=()=>import("./later.js");',
    '_astro/a.js': 'import{c}from"./c.js";export{c as a}',
    '_astro/worker.js':
      'import{d}from"./shared.js";const read=()=>import(`./english-stemmer-Ab1.js`),ask=()=>import(`./stemmer-Cd2.js`),say=()=>import(`./a.js`)',
    '_astro/shared.js': 'export const d=1',
    '_astro/c.js':
      'new Worker(new URL(`/site/_astro/worker.js`,``+import.meta.url));export const c=1',
  };
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(dir, name, '..'), { recursive: true });
    await writeFile(join(dir, name), text);
  }
  await preloadImports(dir, '/site/', ['search/index.html']);
  const html = await readFile(join(dir, 'search/index.html'), 'utf8');
  const links = ['worker', 'shared', 'page', 'a', 'c'].map(
    (name) => `<link rel="modulepreload" href="/site/_astro/${name}.js">`,
  );
  expect(html).toBe(
    files['search/index.html']
      .replace('<head>', `<head>${links.join('')}`)
      .replace('SEARCH-WORKER', '/site/_astro/worker.js')
      .replace('SEARCH-ENGLISH', '/site/_astro/english-stemmer-Ab1.js')
      .replace('SEARCH-STEMMER', '/site/_astro/stemmer-Cd2.js'),
  );
  await rm(dir, { recursive: true });
});
