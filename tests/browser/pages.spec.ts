import { expect, type Page } from '@playwright/test';
import { axeFaults } from './helpers/axe.ts';
import { test } from './helpers/test.ts';

// One page of each kind.
const kinds = {
  'the front page': '',
  'all briefs': 'briefs/',
  'the briefs of a year': 'briefs/year/2015/',
  'a brief': 'briefs/russia-syrian-peace-talks/',
  'a brief in two languages': 'briefs/russia-syrian-peace-talks/side-by-side/',
  topics: 'topics/',
  'a topic': 'topics/arms-trade/',
  regions: 'regions/',
  'a region': 'regions/levant/',
  'a topic in a region': 'topics/arms-trade/syria/',
  authors: 'authors/',
  'an author': 'authors/anna-borshchevskaya/',
  sources: 'sources/',
  'a source': 'sources/borshchevskaya-syrian-peace-talks-2015/',
  names: 'names/',
  'names on a further page': 'names/page/2/',
  'a name': 'names/syrian-national-coalition/',
  'the timeline': 'timeline/',
  'about the site': 'about/',
  'what is kept': 'offline/',
  'no page': 'nowhere/',
};

for (const [name, path] of Object.entries(kinds)) {
  for (const prefix of ['', 'ar/']) {
    test(`${name}${prefix && ', in Arabic'}, is accessible, whole on a phone, and breaks no policy`, async ({
      page,
      baseURL,
    }) => {
      const wrong = watch(page, baseURL ?? '');
      const response = await page.goto(prefix + path);
      expect(response?.status()).toBe(name === 'no page' ? 404 : 200);
      expect(await axeFaults(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await axeFaults(page, { rules: ['color-contrast'] })).toEqual([]);
      await page.setViewportSize({ width: 360, height: 740 });
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      expect(await page.evaluate(linksThatTouch)).toEqual([]);
      const own = name === 'no page' ? wrong.filter((line) => !line.includes('404')) : wrong;
      expect(own).toEqual([]);
    });
  }
}

test('an address without its last slash is led to the page', async ({ page }) => {
  await page.goto('briefs?from=letter');
  await expect(page).toHaveURL(/\/briefs\/\?from=letter$/);
});

test('the header is as high on a short page as on a long one', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 1000 });
  const heights: (number | undefined)[] = [];
  for (const path of [kinds['no page'], kinds['a brief']]) {
    await page.goto(path);
    heights.push((await page.locator('.site-header').boundingBox())?.height);
  }
  expect(heights[0]).toBe(heights[1]);
});

/** Notes errors, what the policy blocks, and everything asked of other hosts. */
function watch(page: Page, home: string): string[] {
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(home)) wrong.push(request.url());
  });
  return wrong;
}

// Two links on a line with nothing between them read as one word.
function linksThatTouch(): string[] {
  return [...document.querySelectorAll('a + a')].flatMap((link) => {
    const before = link.previousElementSibling;
    const isApart = link.previousSibling !== before || !before?.textContent || !link.textContent;
    const [one] = [...(before?.getClientRects() ?? [])].slice(-1);
    const [other] = link.getClientRects();
    if (isApart || !one || !other || Math.abs(one.top - other.top) > one.height / 2) return [];
    const gap = Math.max(one.left, other.left) - Math.min(one.right, other.right);
    return gap < 2 ? [`${before.textContent}|${link.textContent}`] : [];
  });
}
