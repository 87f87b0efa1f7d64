import { expect } from '@playwright/test';
import { fixturePage, soundFixtures } from '../fixtures/markdown-pages.ts';
import { axeFaults } from './helpers/axe.ts';
import { test } from './helpers/test.ts';

test('axe has nothing to say to what Markdown becomes', async ({ page }) => {
  const faults: Record<string, string[]> = {};
  for (const name of soundFixtures) {
    await page.setContent(fixturePage(name));
    const found = await axeFaults(page);
    if (found.length > 0) faults[name] = found;
  }
  expect(faults).toEqual({});
});

test('axe has something to say where there is a fault', async ({ page }) => {
  await page.setContent('<main><h1>Talks</h1><img src="map.png"></main>');
  expect((await axeFaults(page)).join()).toContain('image-alt');
});
