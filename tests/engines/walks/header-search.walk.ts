import { expect } from '@playwright/test';
import { going, walk } from '../drive/walk.ts';

const box = '#site-search-words';
const active = '[role="option"][aria-selected="true"]';

for (const { language, prefix, typed, region } of [
  { language: 'en', prefix: '', typed: 'syr', region: 'Syria' },
  { language: 'ar', prefix: 'ar/', typed: 'سور', region: 'سوريا' },
]) {
  walk(
    `the search box in the header by keyboard alone (${language})`,
    going(async (page) => {
      await page.open(`${prefix}about/`);
      await page.shown(`${box}[aria-keyshortcuts]`);
      await page.press('Control+k');
      await page.focused(box);
      await page.type(typed);
      await page.shown('[role="option"]');
      await page.until(
        'the region is suggested',
        (name) => [...document.querySelectorAll('[role="option"]')][0]?.textContent.includes(name),
        region,
      );
      await page.press('ArrowDown');
      await page.shown(active);
      expect(await page.text(active)).toContain(region);
      expect(
        await page.read(
          (it) => document.querySelector(it)?.getAttribute('aria-activedescendant'),
          box,
        ),
      ).toBe(await page.read((it) => document.querySelector(it)?.id, active));
      await page.press('Escape');
      await page.hidden('[role="option"]');
      await page.press('ArrowDown');
      await page.shown('[role="option"]');
      if ((await page.read((it) => document.querySelector(it), active)) === null)
        await page.press('ArrowDown');
      await page.shown(active);
      await page.press('Enter');
      await page.at(`/${prefix}regions/syria/`);
      await page.back();
      await page.at(`/${prefix}about/`);
    }),
  );
}

walk(
  'the search box in the header sends what was typed to the search page',
  going(async (page) => {
    await page.open('about/');
    await page.click(box);
    await page.focused(box);
    await page.type('moscow');
    await page.press('Enter');
    await page.at('/search/?q=moscow');
    await page.shown('[data-part="results"] [data-part="title"]');
  }),
);
