import { expect, type Locator, type Page } from '@playwright/test';
import { axeFaults } from './helpers/axe.ts';
import { test } from './helpers/test.ts';

const briefs = [
  {
    language: 'en',
    prefix: '',
    path: 'briefs/russia-syrian-peace-talks/',
    word: 'MOSCOW',
    pattern: /^moscow(?:’s)?$/i,
    place: /^(\d+) of (\d+)$/,
    names: { previous: 'Previous', next: 'Next', close: 'Close' },
  },
  {
    language: 'ar',
    prefix: 'ar/',
    path: 'ar/briefs/russia-syrian-peace-talks/',
    word: 'رُوسيا',
    pattern: /^[وفبكل]?روسيا$/,
    place: /^(\d+) من (\d+)$/,
    names: { previous: 'السابقة', next: 'التالية', close: 'إغلاق' },
  },
];

for (const { language, prefix, path, word, pattern, place, names } of briefs) {
  test.describe(`words searched for on the page found (${language})`, () => {
    test('are marked, whole and in the text alone', async ({ page }) => {
      const before = await textOf(page, path);
      await follow(page, path, [word], prefix);
      await expect(bar(page)).toBeVisible();
      const marked = await highlighted(page, 'found');
      expect(marked.length).toBeGreaterThan(3);
      for (const one of marked) expect(one).toMatch(pattern);
      await expect.poll(() => highlighted(page, 'found-current')).toHaveLength(1);
      const [, number, total] = place.exec(await placeOf(page)) ?? [];
      expect([number, total]).toEqual(['1', String(marked.length)]);
      expect(await page.locator('article .prose').innerText()).toBe(before);
      await expect(page).toHaveURL(new RegExp(`${path}$`));
    });

    test('begin in or after the passage that the result led to, and are gone through by keyboard', async ({
      page,
    }) => {
      await follow(page, `${path}#p8`, [word], prefix);
      await expect(page.locator('#p8')).toBeFocused();
      await expect(bar(page)).toBeVisible();
      const isAfter = await page.evaluate(() => {
        const [range] = (CSS.highlights.get('found-current') ?? []) as Iterable<Range>;
        const passage = document.getElementById('p8');
        return Boolean(
          range && passage && range.comparePoint(passage.firstChild ?? passage, 0) <= 0,
        );
      });
      expect(isAfter).toBe(true);
      const [, first = '', total = ''] = place.exec(await placeOf(page)) ?? [];
      expect(Number(first)).toBeGreaterThan(1);

      await page.keyboard.press('Tab');
      const next = bar(page).getByRole('button', { name: names.next });
      await expect(next).toBeFocused();
      const seen = new Set<string>();
      for (let press = 0; press <= Number(total); press += 1) {
        await page.keyboard.press('Enter');
        await expect(next).toBeFocused();
        await expect.poll(() => currentInView(page)).toBe(true);
        seen.add(await placeOf(page));
      }
      expect(seen.size).toBe(Number(total));
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Enter');
      await expect(bar(page).getByRole('button', { name: names.previous })).toBeFocused();
      await expect(bar(page).getByRole('status')).toContainText(await placeOf(page));
    });

    test('are unmarked by Escape, which leaves the focus at the current one', async ({ page }) => {
      await follow(page, `${path}#p8`, [word], prefix);
      await expect(bar(page)).toBeVisible();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Escape');
      await expect(bar(page)).toHaveCount(0);
      await expect.poll(() => highlighted(page, 'found')).toEqual([]);
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.closest('article') !== null))
        .toBe(true);
    });

    test('have a bar that is accessible, whole on a phone, and closes by touch', async ({
      page,
    }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await follow(page, path, [word], prefix);
      await expect(bar(page)).toBeInViewport({ ratio: 1 });
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      // The page without it is read in pages.spec.ts.
      const within = ['.found-bar'];
      expect(await axeFaults(page, { within })).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await axeFaults(page, { within, rules: ['color-contrast'] })).toEqual([]);
      await bar(page).getByRole('button', { name: names.close }).click();
      await expect(bar(page)).toHaveCount(0);
    });
  });
}

const [{ path }] = briefs as [(typeof briefs)[0]];

test('a page opened again, or without a search, shows no marks', async ({ page }) => {
  await follow(page, path, ['moscow']);
  await expect(bar(page)).toBeVisible();
  await page.reload();
  await expect(page.locator('section-nav')).toBeVisible();
  await expect.poll(() => highlighted(page, 'found')).toEqual([]);
  await leave(page, ['moscow'], Date.now() - 3_600_000);
  await page.goto(path);
  await expect(page.locator('a.passage-link[tabindex="0"]')).toHaveCount(1);
  await expect.poll(() => highlighted(page, 'found')).toEqual([]);
  await expect.poll(() => page.evaluate(() => sessionStorage.getItem('pincite-found'))).toBeNull();
});

test('an old entry counts where the reader comes from the search page', async ({ page }) => {
  await page.goto('search/?q=moscow');
  await leave(page, ['moscow'], Date.now() - 3_600_000);
  await page.locator('[data-part="results"] [data-part="title"]').first().click();
  await expect(bar(page)).toBeVisible();
});

test('what is left there by others breaks nothing', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  for (const left of ['{', '[]', '{"words":"moscow","time":1}', '{"words":[1],"time":"now"}']) {
    await page.goto('about/');
    await page.evaluate((text) => sessionStorage.setItem('pincite-found', text), left);
    await page.goto(path);
    await expect(page.locator('a.passage-link[tabindex="0"]')).toHaveCount(1);
  }
  await follow(page, path, ['xyzzy']);
  await expect(page.locator('a.passage-link[tabindex="0"]')).toHaveCount(1);
  await expect(bar(page)).toHaveCount(0);
  expect(errors).toEqual([]);
});

test('the quote of a link is shown over the marks', async ({ page }) => {
  await follow(page, path, ['moscow']);
  await expect(bar(page)).toBeVisible();
  const priorities = await page.evaluate(() => {
    const quote = new Highlight();
    return [CSS.highlights.get('found'), CSS.highlights.get('found-current'), quote].map(
      (highlight) => highlight?.priority ?? NaN,
    );
  });
  expect(priorities).toEqual(priorities.toSorted((one, other) => one - other));
  await page.keyboard.press('Escape');
  await expect.poll(() => highlighted(page, 'found-current')).toEqual([]);
});

test('without the words of the bar the marks are there, and Escape takes them away', async ({
  page,
}) => {
  await page.route('**/search/words.json', (route) => route.abort());
  await follow(page, path, ['moscow']);
  await expect.poll(() => highlighted(page, 'found')).not.toEqual([]);
  await page.keyboard.press('Escape');
  await expect.poll(() => highlighted(page, 'found')).toEqual([]);
});

/** Goes to a brief as a reader does who follows a result. */
async function follow(page: Page, to: string, words: string[], prefix = ''): Promise<void> {
  await page.goto(`${prefix}about/`);
  await leave(page, words, Date.now());
  await page.goto(to);
}

async function leave(page: Page, words: string[], time: number): Promise<void> {
  await page.evaluate(
    (entry) => sessionStorage.setItem('pincite-found', entry),
    JSON.stringify({ words, time }),
  );
}

async function textOf(page: Page, at: string): Promise<string> {
  await page.goto(at);
  await expect(page.locator('a.passage-link[tabindex="0"]')).toHaveCount(1);
  return page.locator('article .prose').innerText();
}

function highlighted(page: Page, name: string): Promise<string[]> {
  return page.evaluate(
    (key) =>
      [...((CSS.highlights.get(key) ?? []) as Iterable<Range>)].map((range) => range.toString()),
    name,
  );
}

function currentInView(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const [range] = (CSS.highlights.get('found-current') ?? []) as Iterable<Range>;
    const { top = -1, bottom = Infinity } = range?.getBoundingClientRect() ?? {};
    const { top: end = 0 } = document.querySelector('.found-bar')?.getBoundingClientRect() ?? {};
    return top >= 0 && bottom <= end;
  });
}

function bar(page: Page): Locator {
  return page.locator('.found-bar');
}

async function placeOf(page: Page): Promise<string> {
  return (await page.locator('.found-position').textContent()) ?? '';
}
