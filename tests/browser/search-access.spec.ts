import { expect, type Page } from '@playwright/test';
import { axeFaults } from './helpers/axe.ts';
import { openSearch, searchBox, settled, valueBox } from './helpers/search-page.ts';
import { test } from './helpers/test.ts';

test('the whole search can be done with the keyboard', async ({ page }) => {
  await openSearch(page);
  await searchBox(page).focus();
  await page.keyboard.type('moscow');
  await expect(page).toHaveURL(/q=moscow/);
  const topic = page.locator('[data-part="form"] input[name="topic"]').first();
  await tabTo(page, topic);
  await page.keyboard.press('Space');
  await expect(topic).toBeChecked();
  await expect(topic).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await settled(page);
  const chips = page.locator('[data-part="remove"]');
  await expect(chips).toHaveCount(2);
  await tabTo(page, chips.first());
  await page.keyboard.press('Enter');
  await expect(chips).toHaveCount(1);
  await expect(chips.first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(chips).toHaveCount(0);
  await expect(searchBox(page)).toBeFocused();
  await settled(page);
  await tabTo(page, page.locator('[data-part="results"] [data-part="title"]').first());
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/briefs\//);
});

test('clearing everything keeps the words and gives the focus to the box', async ({ page }) => {
  await openSearch(page, 'q=moscow&region=syria&year=2012-2016');
  await expect(page.getByRole('button', { name: 'Remove 2012–2016' })).toBeVisible();
  await page.getByRole('button', { name: 'Clear all' }).press('Enter');
  await expect(page).toHaveURL(/\?q=moscow$/);
  await expect(searchBox(page)).toBeFocused();
  await expect(valueBox(page, 'region', 'syria')).not.toBeChecked();
});

test('the number of results is spoken when they are there', async ({ page }) => {
  await openSearch(page);
  await searchBox(page).fill('geneva');
  await expect(page).toHaveURL(/q=geneva/);
  await settled(page);
  const count = await page.locator('[data-part="count-of-results"]').textContent();
  await expect(page.getByRole('status')).toHaveText(count ?? '');
  // What was spoken while it was typed is not spoken again when it is sent.
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    const announcer = document.querySelector('[data-part="announcer"]');
    if (!announcer) throw new Error('no announcer');
    new MutationObserver(() => heard.push(announcer.textContent ?? '')).observe(announcer, {
      childList: true,
    });
  });
  await searchBox(page).press('Enter');
  await settled(page);
  await searchBox(page).fill('zebrafish-word');
  await searchBox(page).press('Enter');
  await expect(page.getByRole('status')).toContainText('No brief');
  await expect
    .poll(() => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard))
    .toEqual([expect.stringContaining('No brief')]);
});

test('on a phone the facets are in a sheet, which closes with the results, by Escape and where the page grows wide', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openSearch(page, 'q=moscow&region=syria');
  const filters = page.getByRole('button', { name: 'Filters' });
  const sheet = page.getByRole('dialog', { name: 'Filters' });
  const first = page.locator('[data-part="results"] [data-part="title"]').first();
  await expect(first).toBeInViewport();
  await expect(valueBox(page, 'region', 'syria')).toBeHidden();
  await page.evaluate(() => {
    scrollTo(0, 40);
  });
  await filters.click();
  await expect(sheet.getByRole('checkbox', { name: 'Syria', exact: true })).toBeChecked();
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(filters).toBeFocused();

  await filters.press('Enter');
  await valueBox(page, 'region', 'syria').uncheck();
  await expect(page).toHaveURL(/q=moscow$/);
  await settled(page);
  const [count] = /\d+/.exec((await countOfResults(page)) ?? '') ?? [];
  await page.getByRole('button', { name: `Show ${count} result` }).click();
  await expect(sheet).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Results' })).toBeFocused();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(40);

  await filters.click();
  await page.setViewportSize({ width: 1200, height: 640 });
  await expect(sheet).toBeHidden();
  await expect(valueBox(page, 'region', 'syria')).toBeVisible();
});

test('a sheet that is opened again at once has its facets', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openSearch(page, 'q=moscow&region=syria');
  const filters = page.getByRole('button', { name: 'Filters' });
  await filters.click();
  // What is pressed may come before the browser says that the sheet was closed.
  const closed = await page.evaluate(async () => {
    const sheet = document.querySelector<HTMLDialogElement>('[data-part="sheet"]');
    const said = new Promise((resolve) => sheet?.addEventListener('close', resolve));
    sheet?.close();
    document.querySelector<HTMLElement>('[data-part="filters"]')?.click();
    return (await said) instanceof Event;
  });
  expect(closed).toBe(true);
  await expect(valueBox(page, 'region', 'syria')).toBeVisible();
});

function countOfResults(page: Page): Promise<string | null> {
  return page.locator('[data-part="count-of-results"]').textContent();
}

const states = {
  'without words': '',
  'with results': 'q=moscow&region=syria&year=2012-2016',
  'with nothing found': 'q=moscow&region=syria&year=1990-1999',
};

for (const [name, state] of Object.entries(states)) {
  for (const prefix of ['', 'ar/']) {
    test(`axe finds no fault ${name}${prefix && ', in Arabic'}`, async ({ page }) => {
      await openSearch(page, state, prefix);
      expect(await axeFaults(page)).toEqual([]);
    });
  }
}

test('axe finds no fault in the dark', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await openSearch(page, 'q=moscow&region=syria');
  expect(await axeFaults(page)).toEqual([]);
});

test('axe finds no fault when the index is missing', async ({ page }) => {
  await page.route('**/pagefind/head.*.json*', (route) => route.abort());
  await openSearch(page, 'q=moscow');
  expect(await axeFaults(page)).toEqual([]);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the lists of topics and regions stand in place of the form', async ({ page }) => {
    await page.goto('search/?q=moscow');
    await expect(page.locator('[data-part="form"]')).toBeHidden();
    await expect(page.getByRole('link', { name: 'Syria', exact: true })).toHaveAttribute(
      'href',
      /regions\/syria\/$/,
    );
    const names = page.getByRole('main').getByRole('link', { name: 'Names' });
    await expect(names).toHaveAttribute('href', /\/names\/$/);
    await page.getByRole('link', { name: 'Arms trade' }).click();
    await expect(page).toHaveURL(/\/topics\/arms-trade\/$/);
  });
});

async function tabTo(page: Page, target: ReturnType<Page['locator']>): Promise<void> {
  for (let press = 0; press < 200; press++) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error('The Tab key does not lead there');
}
