import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { checkContent } from '../../../src/content/check/check-content.ts';
import { stopWithoutSite } from '../../../src/cli/move/lacking-records.ts';
import { Stopped } from '../../../src/cli/move/stopped.ts';
import { tryPlan } from '../../../src/cli/move/try-plan.ts';

const work = mkdtempSync(join(tmpdir(), 'pincite-first-'));

afterAll(() => {
  rmSync(work, { recursive: true });
});

const contentDir = join(work, 'texts');
const site = `name: Harbour Review
tagline: Briefs on ports
description: Short papers.
publisher: Harbour Institute
address: https://harbour.example
languages: [en]
`;

it('the first file of a folder that is not there yet makes the folder', async () => {
  const settings = { contentDir, renderCacheDir: pathToFileURL(`${join(work, 'cache')}/`) };
  const plan = { texts: new Map([['site.yaml', site]]), moved: [], removed: [], lines: [] };
  const say = () => undefined;
  expect(existsSync(contentDir)).toBe(false);
  const { issues } = await checkContent(contentDir, { cacheDir: settings.renderCacheDir });
  const trial = { before: issues, dryRun: false, report: { log: say, error: say } };
  expect(await tryPlan(settings, plan, trial)).toBe(true);
  expect(readFileSync(join(contentDir, 'site.yaml'), 'utf8')).toBe(site);
});

it('anything but a site is refused where no site says in which languages it is written', () => {
  expect(() => {
    stopWithoutSite(join(work, 'elsewhere'));
  }).toThrow(Stopped);
  expect(() => {
    stopWithoutSite(join(work, 'elsewhere'));
  }).toThrow('npm run new site');
});
