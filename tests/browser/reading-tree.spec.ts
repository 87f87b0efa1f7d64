import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { briefs } from './helpers/note-page.ts';
import { test } from './helpers/test.ts';

// What a screen reader is given of a brief, in parts that a person can read: a change is to be read, then written
// anew by deleting the file.
const parts = [
  ...[
    '.skip-links',
    '.site-header',
    'article > header',
    'section-nav',
    '.prose > section >> nth=0',
  ],
  ...['.notes li >> nth=0', '.notes li >> nth=13', 'article > footer', '.site-footer'],
];

for (const { language, path } of briefs) {
  test(`the tree of a brief says what was read and approved (${language})`, async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(path);
    await expect(page.locator('.passage-link[tabindex]').first()).toBeAttached();
    const trees = await Promise.all(parts.map((part) => page.locator(part).ariaSnapshot()));
    const read = `${trees.join('\n\n')}\n`
      .replaceAll('\u2060', '')
      // Where links lead is tested elsewhere.
      .replace(/^ *- (?:\/url: .*|text:) *\n/gm, '');
    const file = new URL(`../fixtures/reading-tree/${language}.yaml`, import.meta.url);
    if (!existsSync(file) && process.env['CI'] !== 'true') writeFileSync(file, read);
    expect(read).toBe(readFileSync(file, 'utf8'));
  });
}
