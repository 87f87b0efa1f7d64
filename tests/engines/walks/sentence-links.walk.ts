import { expect } from '@playwright/test';
import { rememberCopies } from '../copies.ts';
import type { WalkPage } from '../drive/walk-page.ts';
import { going, walk } from '../drive/walk.ts';
import { briefs, goneLinks } from '../pages.ts';

const { changed, removed } = goneLinks;
const old = `#${changed.id}:~:text=Moscow%20once&v=${changed.check}`;
const since = '3 May 2026';

for (const { language, path } of briefs) {
  walk(
    `a link to selected words is made, opened, and left (${language})`,
    going(async (page) => {
      await page.open(path);
      await rememberCopies(page);
      const words = await page.read(selectWords, '#p4');
      await page.shown('.quote-toolbar');
      await page.click('.quote-toolbar button');
      const address = await page.until(
        'the address is copied',
        () => document.documentElement.dataset['copied'],
      );
      expect(address).toContain(`${path}?v=`);
      await page.open('robots.txt');
      await page.open(address);
      await page.there('quoted-passage[data-state="found"]');
      await page.focused('#p4');
      // Where the engine shows scripts no words of an address, their whole sentence is marked.
      expect(await page.read(markedWords)).toContain(words);
      expect(await page.read(() => document.querySelectorAll('.quote-line').length)).toBe(0);

      await page.click('#p5 > .passage-link');
      await page.at('#p5');
      await page.there('quoted-passage:not([data-state])');
      await page.back();
      await page.at('#p4');
      await page.there('quoted-passage[data-state="found"]');
    }),
  );

  walk(
    `a link to words that changed or were removed says so, as the page is opened (${language})`,
    going(async (page) => {
      await page.open(`${path}?v=${changed.check}#${changed.id}:~:text=Moscow%20once`);
      await page.there('quoted-passage[data-state="changed"]');
      expect(await page.text(`#${changed.id} .quote-line`)).toContain(since);
      await page.focused(`#${changed.id}`);
      await page.open('robots.txt');
      await page.open(`${path}?v=${removed.check}#${removed.id}:~:text=Long%20gone`);
      await page.there('quoted-passage[data-state="removed"]');
      expect(await page.text(`#${removed.successor} .quote-line`)).toContain(since);
    }),
  );

  walk(
    `a link of the first form, followed in the page, says that its words changed (${language})`,
    going(async (page) => {
      await page.open(path);
      await page.read((hash) => {
        location.assign(hash);
      }, old);
      await page.there('quoted-passage[data-state="changed"]');
      expect(await page.text(`#${changed.id} .quote-line`)).toContain(since);
    }),
  );
}

walk(
  'a check value that nobody knows claims nothing',
  going(async (page: WalkPage) => {
    const [{ path }] = briefs;
    await page.open(`${path}?v=zzzz#p12:~:text=zebra`);
    await page.there('quoted-passage[data-taken]');
    await page.focused('#p12');
    await page.shown('#p12[data-opened]');
    expect(
      await page.read(() => document.querySelector('quoted-passage')?.getAttribute('data-state')),
    ).toBe(null);
  }),
);

// Words beside links to names, from the beginning of one of them.
function selectWords(selector: string): string {
  const passage = document.querySelector(selector);
  const words = [...(passage?.childNodes ?? [])].find(
    (node) => node instanceof Text && node.data.includes(' ', 40),
  );
  if (!(words instanceof Text)) throw new Error(`${selector} has too few words in a row`);
  const [start, end] = [words.data.indexOf(' ') + 1, words.data.indexOf(' ', 40)];
  passage?.scrollIntoView({ block: 'center', behavior: 'instant' });
  getSelection()?.setBaseAndExtent(words, start, words, end);
  return words.data.slice(start, end).replace(/\P{L}+$/u, '');
}

function markedWords(): string {
  const [range] = CSS.highlights.get('quote') ?? [];
  return range instanceof Range ? range.toString() : '';
}
