import type { Server } from 'node:http';
import { type Browser, expect, type Page } from '@playwright/test';
import { clipboardText } from './helpers/clipboard.ts';
import {
  buildHistory,
  type HistorySites,
  otherBrief,
  sentences,
  standing,
} from './helpers/history-site.ts';
import { quoted, quoteLine, selectText, toolbar } from './helpers/quote-page.ts';
import { addressOfServer, serveFolder } from './helpers/static-server.ts';
import { test } from './helpers/test.ts';

// Links are made on the first version of a brief, as readers make them, and opened on the second one.
type Fate = keyof (typeof sentences)['en'] | 'standing';
type State = 'found' | 'changed' | 'removed';

const expected: Record<Fate, { from: string; state: State; at: string; since?: boolean }> = {
  kept: { from: 'p1', state: 'found', at: 'p1' },
  edited: { from: 'p2', state: 'changed', at: 'p2', since: true },
  standing: { from: 'p2', state: 'found', at: 'p2', since: true },
  deleted: { from: 'p3', state: 'removed', at: 'p2', since: true },
  moved: { from: 'p4', state: 'found', at: 'p4' },
  split: { from: 'p5', state: 'found', at: 'p5a' },
  merged: { from: 'p7', state: 'found', at: 'p6' },
  away: { from: 'p8', state: 'found', at: otherBrief.at },
};
const fates = Object.keys(expected) as Fate[];

let sites: HistorySites;
let servers: [Server, Server];
const links = { en: new Map<Fate, string>(), ar: new Map<Fate, string>() };

test.describe.configure({ mode: 'serial' });
test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test.beforeAll(async ({ browser }) => {
  test.setTimeout(600_000);
  sites = await buildHistory();
  servers = [await serveFolder(sites.before), await serveFolder(sites.after)];
  for (const language of ['en', 'ar'] as const) await collectLinks(browser, language);
});

test.afterAll(() => {
  for (const server of servers) server.close();
});

for (const language of ['en', 'ar'] as const) {
  for (const fate of fates) {
    const { state, at, since } = expected[fate];

    test(`the link to a sentence that is ${fate} is ${state} (${language})`, async ({ page }) => {
      await page.goto(newAddress(language, fate));
      await expect(quoted(page)).toHaveAttribute('data-state', state);
      await expect(page.locator(`#${at}`)).toBeInViewport();
      const wanted = quoteOf(language, fate);
      const shown = await markedWords(page);
      // Words are marked, not the stop after them.
      expect(shown).toBe(state === 'found' ? wanted.replace(/\.$/, '') : '');
      if (since) await expect(quoteLine(page)).toContainText(dateIn(language));
      else await expect(quoteLine(page)).toHaveCount(0);
      if (state === 'changed') await expect(quoteLine(page)).toContainText(wanted);
      await expect(page.locator(`#${at}`).locator('.quote-line')).toHaveCount(since ? 1 : 0);
    });
  }

  test(`a forged or damaged check value claims nothing (${language})`, async ({ page }) => {
    for (const value of ['zzzz', '3fk', 'constructor', '']) {
      await page.goto('about:blank');
      await page.goto(newAddress(language, 'edited').replace(/\?v=[^#]*/, `?v=${value}`));
      await expect(page.locator('#p2')).toBeInViewport();
      await expect(quoted(page)).not.toHaveAttribute('data-state');
      await expect.poll(() => markedWords(page)).toBe('');
      await expect(quoteLine(page)).toHaveCount(0);
    }
  });

  test(`a retired address says what became of its passage (${language})`, async ({ page }) => {
    for (const [id, at] of [
      ['p3', 'p2'],
      ['p7', 'p6'],
    ] as const) {
      await page.goto(`${base(1)}${sites.path[language]}#${id}`);
      await expect(page.locator(`#${at}`)).toBeInViewport();
      await expect(page.locator(`#${at}`)).toBeFocused();
      const line = page.locator(`#${id} + .retired-line`);
      await expect(line).toBeVisible();
      await expect(line).toContainText(dateIn(language));
    }
  });

  test(`what moved to another brief is opened there (${language})`, async ({ page }) => {
    const old = `${base(1)}${sites.path[language]}#p8`;
    await page.goto(old);
    await expect(page).toHaveURL(new RegExp(`/briefs/${otherBrief.slug}/#ferry\\.p8$`));
    await expect(page.locator(`#${otherBrief.at}`)).toBeInViewport();
    const line = page.locator(`#${otherBrief.at} .retired-line`);
    await expect(line).toBeVisible();
    await expect(line).toContainText(dateIn(language));
    // The way back to the old brief stays there.
    await line.getByRole('link', { name: 'Ferry' }).click();
    await expect(page).toHaveURL(base(1) + sites.path[language]);
    await expect(page.locator('#p8 + .retired-line')).toBeHidden();
  });

  test(`without scripts the right passage is in view (${language})`, async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.setViewportSize({ width: 900, height: 300 });
    for (const fate of fates.filter((each) => each !== 'away')) {
      await page.goto('about:blank');
      await page.goto(newAddress(language, fate));
      await expect.soft(page.locator(`#${expected[fate].at}`), fate).toBeInViewport();
    }
    await page.goto(`${base(1)}${sites.path[language]}#p3`);
    await expect(page.locator('#p3 + .retired-line')).toBeVisible();
    await expect(page.locator('#p7 + .retired-line')).toBeHidden();
    await page.goto(`${base(1)}${sites.path[language]}#p8`);
    await page.locator('#p8 + .retired-line').getByRole('link', { name: 'Pilots' }).click();
    await expect(page.locator(`#${otherBrief.at}`)).toBeInViewport();
    await context.close();
  });
}

async function collectLinks(browser: Browser, language: 'en' | 'ar'): Promise<void> {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  await page.goto(base(0) + sites.path[language]);
  for (const fate of fates) {
    const selector = `#${expected[fate].from}`;
    const words = quoteOf(language, fate);
    const text = await page.locator(selector).evaluate((passage) => passage.textContent);
    const at = text.indexOf(words);
    await selectText(page, { selector, at }, { selector, at: at + words.length });
    await toolbar(page).getByRole('button').first().click();
    await expect.poll(() => clipboardText(page)).toContain(`${selector}:~:text=`);
    links[language].set(fate, await clipboardText(page));
    await page.evaluate(() => navigator.clipboard.writeText(''));
  }
  await context.close();
}

function quoteOf(language: 'en' | 'ar', fate: Fate): string {
  return fate === 'standing' ? standing[language] : sentences[language][fate];
}

function newAddress(language: 'en' | 'ar', fate: Fate): string {
  const link = links[language].get(fate) ?? '';
  expect(link).toMatch(/\?v=[a-z0-9.]+#/);
  return link.replace(base(0), base(1));
}

function base(version: 0 | 1): string {
  return addressOfServer(servers[version]);
}

function dateIn(language: 'en' | 'ar'): string {
  return language === 'en' ? '3 May 2016' : '3 أيار/مايو 2016';
}

function markedWords(page: Page): Promise<string> {
  return page.evaluate(() =>
    [...(CSS.highlights.get('quote') ?? [])].map((range) => (range as Range).toString()).join(),
  );
}
