import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root, runBuild, workDir } from './build-site.ts';
import { htmlFaults } from './html-rules.ts';
import { brokenLinks } from './links.ts';
import { readPages } from './pages.ts';

// What somebody has on the first day: a brief, and what it is filed under; no names, no page about the site.
const folder = join(workDir, 'first-site');
const site = { content: join(folder, 'content'), out: join(folder, 'site') };

it('a site that has only what it must have leads nowhere that is not there', async () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(join(root, 'tests/fixtures/sites/minimal'), site.content, { recursive: true });
  rmSync(join(site.content, 'pages'), { recursive: true });
  const { status, output } = await runBuild(site, { SITE_URL: 'https://first.example' });
  expect(status, output).toBe(0);
  const pages = readPages(site.out);
  const byAddress = new Map(pages.map((page) => [page.address, page]));
  const place = { origin: 'https://first.example', base: '/' };
  expect(pages.flatMap((page) => brokenLinks(page, site.out, byAddress, place))).toEqual([]);
  for (const page of pages) expect(await htmlFaults(page.html), page.address).toEqual([]);
});
