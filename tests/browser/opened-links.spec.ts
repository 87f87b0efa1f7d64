import { expect, type Page } from '@playwright/test';
import { formatSentenceLink, type TextQuote } from '../../src/client/quotes/text-fragment.ts';
import { checkValue } from '../../src/model/text/check-value.ts';
import { briefs, expectSound } from './helpers/note-page.ts';
import {
  changeHtml,
  highlighted,
  ownText,
  quoted,
  quoteLine,
  said,
  sentencesOf,
  serveHistory,
} from './helpers/quote-page.ts';
import { test } from './helpers/test.ts';

for (const { language, path } of briefs) {
  test.describe(`links to sentences are opened (${language})`, () => {
    test('words that stand there are found, marked and brought into view, without asking', async ({
      page,
    }) => {
      const asked = await serveHistory(page, []);
      const { words, check } = await sentence(page, path, '#p12');
      await page.goto(`${path}${link('p12', { start: words }, check)}`);
      await expect(quoted(page)).toHaveAttribute('data-state', 'found');
      expect(folded(await highlighted(page))).toContain(words.slice(0, 20));
      await expectShown(page, '#p12');
      await expect(quoteLine(page)).toHaveCount(0);
      expect(asked()).toBe(0);
    });

    test('a link of the first form, with its check value among the directives, is opened too', async ({
      page,
    }) => {
      const { words, check } = await sentence(page, path, '#p12');
      await page.goto(`${path}#p12:~:text=${encodeURIComponent(words.slice(0, 12))}&v=${check}`);
      await expect(quoted(page)).toHaveAttribute('data-taken');
      await expectShown(page, '#p12');
    });

    test('the sentence around words that still stand has changed', async ({ page }) => {
      const { words } = await sentence(page, path, '#p12');
      const check = sentencesOf(words)[0]?.check ?? '';
      const asked = await serveHistory(page, [{ id: 'p12', was: ['3fk2'], now: [check] }]);
      const start = words.split(' ').slice(0, 4).join(' ');
      await page.goto(`${path}${link('p12', { start }, '3fk2')}`);
      await expect(quoted(page)).toHaveAttribute('data-state', 'found');
      await expect(quoteLine(page)).toHaveText(saidOn('around'));
      await expectShown(page, '#p12');
      expect(asked()).toBe(1);
    });

    test('words that changed are said to have, with what they were', async ({ page }) => {
      const { check } = await sentence(page, path, '#p12');
      const old = 'Moscow once said otherwise here.';
      await serveHistory(
        page,
        [
          { id: 'p12', since: '3 May 2026', was: [checkValue(old)], now: ['3fk2'] },
          { id: 'p12', since: '4 June 2026', was: ['3fk2'], now: [check] },
        ],
        [old],
      );
      await page.goto(`${path}${link('p12', { start: 'Moscow once' }, checkValue(old))}`);
      await expect(quoted(page)).toHaveAttribute('data-state', 'changed');
      await expect(quoteLine(page)).toHaveText(
        `${saidOn('changed')} ${said.was.replace('{text}', old)}`,
      );
      await expect(page.locator('#p12 .quote-line')).toBeInViewport();
      await expect.poll(() => highlighted(page)).toBeUndefined();
      await expectShown(page, '#p12');
      await expectSound(page, ['#p12']);
    });

    test('words of a removed passage are said to be removed, at its successor', async ({
      page,
    }) => {
      await serveHistory(page, [{ id: 'p77', was: ['3fk2'] }]);
      await changeHtml(page, path, retire('p77', 'removed', '#p12'));
      await page.goto(`${path}${link('p77', { start: 'Long gone' }, '3fk2')}`);
      await expect(quoted(page)).toHaveAttribute('data-state', 'removed');
      await expect(page.locator('#p12 .quote-line')).toHaveText(saidOn('removed'));
      await expectShown(page, '#p12');
    });

    test('words of a passage that was merged are found where they are now', async ({ page }) => {
      const { words, check } = await sentence(page, path, '#p12');
      const asked = await serveHistory(page, []);
      await changeHtml(page, path, retire('p77', 'merged', '#p11'));
      await page.goto(`${path}${link('p77', { start: words }, check)}`);
      await expect(quoted(page)).toHaveAttribute('data-state', 'found');
      await expectShown(page, '#p12');
      expect(asked()).toBe(0);
    });

    test('the same words elsewhere are not taken for those that changed', async ({ page }) => {
      const elsewhere = await sentence(page, path, '#p3');
      const { check } = await sentence(page, path, '#p12');
      await serveHistory(page, [{ id: 'p12', was: [elsewhere.check], now: [check] }]);
      await page.goto(`${path}${link('p12', { start: elsewhere.words }, elsewhere.check)}`);
      await expect(quoted(page)).toHaveAttribute('data-state', 'changed');
      await expectShown(page, '#p12');
      await expect(page.locator('#p3')).not.toBeInViewport();
      await expect(page.locator('#p3')).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
      await expect.poll(() => highlighted(page)).toBeUndefined();
    });

    test('of a forged, a damaged and an unanswered link nothing is claimed', async ({ page }) => {
      const { words, check } = await sentence(page, path, '#p12');
      const elsewhere = await sentence(page, path, '#p3');
      const asked = await serveHistory(page, undefined);
      for (const address of [
        link('p12', { start: elsewhere.words }, '3fk2'),
        link('p12', { start: words.replace(/\S+ /, 'zebra ') }, check),
        link('p12', { start: words }, `${check}.3fk2`),
      ]) {
        await page.goto('about:blank');
        await page.goto(`${path}${address}`);
        await expectShown(page, '#p12');
        await expect(quoted(page)).not.toHaveAttribute('data-state');
        await expect(quoteLine(page)).toHaveCount(0);
        await expect.poll(() => highlighted(page)).toBeUndefined();
      }
      expect(asked()).toBe(2);
    });

    test('a link without check values, or to nothing, is left to the browser', async ({ page }) => {
      const { words, check } = await sentence(page, path, '#p12');
      for (const address of [
        `#p12:~:text=${encodeURIComponent(words.slice(0, 12))}`,
        link('p999', { start: words }, check),
      ]) {
        await page.goto('about:blank');
        await page.goto(`${path}${address}`);
        await expect(quoted(page)).not.toHaveAttribute('data-taken');
        await expect(quoted(page)).not.toHaveAttribute('data-state');
      }
    });

    test('back at the page, the reader sees what was in view', async ({ page }) => {
      const { words, check } = await sentence(page, path, '#p12');
      await page.goto(`${path}${link('p12', { start: words }, check)}`);
      await expect(quoted(page)).toHaveAttribute('data-state', 'found');
      await page.mouse.move(600, 300);
      await page.mouse.wheel(0, 2500);
      await expect(page.locator('#p12')).not.toBeInViewport();
      await page.goto('about/');
      await page.goBack();
      await expect(quoted(page)).toHaveAttribute('data-state', 'found');
      await expect(page.locator('#p12')).not.toBeInViewport();
    });

    test('what a link found is cleared when the reader goes on', async ({ page }) => {
      const { words, check } = await sentence(page, path, '#p12');
      await page.goto(`${path}${link('p12', { start: words }, check)}`);
      await expect(quoted(page)).toHaveAttribute('data-state', 'found');
      await page.locator('#p12 .passage-link').click({ force: true });
      await expect(quoted(page)).not.toHaveAttribute('data-state');
      await expect.poll(() => highlighted(page)).toBeUndefined();
      await page.evaluate((to) => location.assign(to), link('p4', { start: words }, check));
      await expect(quoted(page)).toHaveAttribute('data-state', 'found');
      await expectShown(page, '#p12');
    });
  });

  test.describe(`links to sentences without scripts (${language})`, () => {
    test.use({ javaScriptEnabled: false });

    test('lead to the words, or else to the passage', async ({ page }) => {
      await page.goto(path);
      const text = (await page.locator('#p12').textContent()) ?? '';
      for (const start of [text.slice(0, 20).replace(/ \S*$/, ''), 'zebra crossing']) {
        await page.goto('about:blank');
        await page.goto(`${path}${link('p12', { start }, '3fk2')}`);
        await expect(page.locator('#p12')).toBeInViewport();
        await expect(page.locator('.quote-line, .quote-toolbar')).toHaveCount(0);
      }
    });
  });
}

function link(id: string, quote: TextQuote, check: string): string {
  return formatSentenceLink({ id, quote, checks: check.split('.') });
}

const sentences = new Map<string, { words: string; check: string }>();

/** The first sentence of a passage; read from the page once for all tests. */
async function sentence(page: Page, path: string, selector: string) {
  const known = sentences.get(path + selector);
  if (known) return known;
  await page.goto(path);
  const [first] = sentencesOf(await ownText(page, selector));
  await page.goto('about:blank');
  const own = { words: folded(first?.words), check: first?.check ?? '' };
  sentences.set(path + selector, own);
  return own;
}

function saidOn(name: keyof typeof said): string {
  return said[name].replace('{date}', '3 May 2026');
}

async function expectShown(page: Page, selector: string): Promise<void> {
  const passage = page.locator(selector);
  await expect(passage).toHaveAttribute('data-opened');
  await expect(passage).toBeFocused();
  // The browser may still be looking for the words, and go once more to what it found.
  await page.evaluate(() => document.querySelector(':target')?.scrollIntoView());
  await expect(passage).toBeFocused();
  await expect(passage).toBeInViewport();
  await expect(passage).toHaveCSS('background-color', /^(?!rgba\(0, 0, 0, 0\))/);
}

function folded(words: string | undefined): string {
  return (words ?? '').replace(/\s+/g, ' ').trim();
}

function retire(id: string, state: string, successor: string): (html: string) => string {
  const anchor = `<a id="${id}" data-state="${state}" data-since="3 May 2026"></a>`;
  const marks = `<span class="passage-marks" data-pagefind-ignore>${anchor}<span class="retired-line">Gone.</span></span>`;
  return (html) => html.replace(` id="${successor.slice(1)}">`, (tag) => tag + marks);
}
