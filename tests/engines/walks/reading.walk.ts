import { expect } from '@playwright/test';
import { rememberCopies } from '../copies.ts';
import { going, walk } from '../drive/walk.ts';
import { briefs } from '../pages.ts';

for (const { language, path } of briefs) {
  walk(
    `a brief is read: its parts, its direction, contents that lead to sections (${language})`,
    going(async (page) => {
      await page.resize(1200, 800);
      await page.open(path);
      const { lang, dir, headings, passages, start } = await page.read(readPage);
      expect(lang).toBe(language);
      expect(dir).toBe(language === 'ar' ? 'rtl' : 'ltr');
      expect(headings).toBe(1);
      expect(passages).toBeGreaterThan(20);
      // Lines begin where the language does.
      expect(start).toBe(language === 'ar' ? 'right' : 'left');
      const section = await page.read(
        () => document.querySelectorAll('section-nav a')[2]?.getAttribute('href') ?? '',
      );
      await page.click(`section-nav a[href="${section}"]`);
      await page.at(section);
      await page.until(
        'the section is in view',
        (id) => {
          const box = document.querySelector(id)?.getBoundingClientRect();
          return box && box.top >= 0 && box.top < innerHeight;
        },
        section,
      );
      await page.shown(`section-nav a[href="${section}"][aria-current="true"]`);
    }),
  );

  walk(
    `the menu shows where the reader is by a line below (${language})`,
    going(async (page) => {
      await page.open(`${path.replace(/briefs.*/, '')}topics/`);
      const lines = await page.read(() =>
        [...document.querySelectorAll('.site-header nav a')].map((link) => ({
          isCurrent: link.hasAttribute('aria-current'),
          line: getComputedStyle(link).borderBlockEndWidth,
        })),
      );
      const widths = [true, false].map((own) =>
        lines.filter(({ isCurrent }) => isCurrent === own).map(({ line }) => line),
      );
      expect(widths).toEqual([['2px'], lines.slice(1).map(() => '0px')]);
    }),
  );

  walk(
    `passage links: copied and said, arrow keys, one Tab stop (${language})`,
    going(async (page) => {
      await page.open(path);
      const address = await page.read(() => location.href);
      await rememberCopies(page);
      await page.click('#p9 > .passage-link');
      await page.at('#p9');
      await page.until(
        'the whole address is copied',
        (copied) => document.documentElement.dataset['copied'] === copied,
        `${address}#p9`,
      );
      await page.shown('.copy-said');
      const said = await page.read(() => {
        const { top, bottom } = document.querySelector('.copy-said')?.getBoundingClientRect() ?? {};
        return { top, bottom, height: innerHeight };
      });
      expect(said.top).toBeGreaterThanOrEqual(0);
      expect(said.bottom).toBeLessThanOrEqual(said.height);

      await page.focus('a.passage-link[tabindex="0"]');
      for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'Home']) {
        const expected = await page.read(nextLink, key);
        await page.press(key);
        await page.focused(`#${expected} > .passage-link`);
      }
      const stops = await page.read(
        () => document.querySelectorAll('a.passage-link[tabindex="0"]').length,
      );
      expect(stops).toBe(1);
    }),
  );

  walk(
    `the Tab stop of passage links is the target, else the first in view (${language})`,
    going(async (page) => {
      await page.open(`${path}#p4`);
      await page.shown('#p4 > .passage-link[tabindex="0"]');
      const inView = await page.read(() => {
        document.querySelector('#p9')?.scrollIntoView({ block: 'start', behavior: 'instant' });
        (document.activeElement as HTMLElement).blur();
        const links = [...document.querySelectorAll('a.passage-link')];
        return links.find((link) => link.getBoundingClientRect().bottom > 0)?.getAttribute('href');
      });
      // Where the focus goes from here, and the view with it, is the browser's own choice.
      await page.press('Tab');
      await page.shown(`a.passage-link[href="${inView}"][tabindex="0"]`);
      expect(inView).not.toBe('#p4');
    }),
  );
}

walk(
  'the choice of colours is kept from page to page, and undone',
  going(async (page) => {
    await page.open('about/');
    await page.click('theme-choice label:has(input[value="dark"])');
    await page.until('dark', () => document.documentElement.dataset['theme'] === 'dark');
    const paper = () => getComputedStyle(document.documentElement).backgroundColor;
    const dark = await page.read(paper);
    await page.open('topics/');
    expect(await page.read(() => document.documentElement.dataset['theme'])).toBe('dark');
    expect(await page.read(paper)).toBe(dark);
    await page.click('theme-choice label:has(input[value="light"])');
    await page.until('light', () => document.documentElement.dataset['theme'] === 'light');
    expect(await page.read(paper)).not.toBe(dark);
  }),
);

function readPage() {
  const { lang, dir } = document.documentElement;
  const passage = document.querySelector('#p2');
  const range = document.createRange();
  if (passage) range.selectNodeContents(passage);
  const [first] = range.getClientRects();
  const box = passage?.getBoundingClientRect();
  const isLeft = first && box && Math.abs(first.left - box.left) < 4;
  return {
    ...{ lang, dir, start: isLeft ? 'left' : 'right' },
    headings: document.querySelectorAll('h1').length,
    passages: document.querySelectorAll('[id^="p"] > .passage-link').length,
  };
}

function nextLink(key: string): string {
  const links = [...document.querySelectorAll('a.passage-link')];
  const at = links.findIndex((link) => link === document.activeElement);
  const step = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0 }[key] ?? at;
  return links[step]?.parentElement?.id ?? '';
}
