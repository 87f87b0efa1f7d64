import { expect, type Locator, type Page } from '@playwright/test';
import { axeFaults } from './helpers/axe.ts';
import type { NamesFile } from '../../src/model/files/names-file.ts';
import { test } from './helpers/test.ts';

const names: NamesFile = {
  version: 1,
  names: [
    {
      id: 'lavrov',
      kind: 'person',
      name: { en: 'Sergey Lavrov', ar: 'سيرغي لافروف' },
      spellings: ['Sergey Lavrov', 'سيرغي لافروف', 'Sergei Lavrov'].map((text) => ({ text })),
    },
  ],
};

const languages = [
  {
    language: 'en',
    prefix: '',
    typed: 'syr',
    region: 'Syria',
    topic: 'Syrian Opposition',
    brief: 'moscow wants',
    name: 'Sergey Lavrov',
    kinds: { region: 'Region or country', topic: 'Topic', brief: 'Brief', person: 'Person' },
  },
  {
    language: 'ar',
    prefix: 'ar/',
    typed: 'سور',
    region: 'سوريا',
    topic: 'المعارضة السورية',
    brief: 'تريد موسكو',
    name: 'سيرغي لافروف',
    kinds: { region: 'منطقة أو بلد', topic: 'موضوع', brief: 'تحليل', person: 'شخص' },
  },
];

for (const { language, prefix, typed, region, topic, brief, name, kinds } of languages) {
  test.describe(`the search box in the header (${language})`, () => {
    test.beforeEach(async ({ page }) => {
      await page.route('**/search/names.json', (route) => route.fulfill({ json: names }));
    });

    test('is reached by its shortcut, suggests, and goes to what is chosen with the keyboard', async ({
      page,
    }) => {
      await page.goto(`${prefix}about/`);
      await page.keyboard.press('Control+k');
      await expect(box(page)).toBeFocused();
      await page.keyboard.type(typed);
      await expect(option(page, region)).toContainText(kinds.region);
      await expect(option(page, topic)).toContainText(kinds.topic);
      await expect(box(page)).toHaveAttribute('aria-expanded', 'true');
      await expect(box(page)).not.toHaveAttribute('aria-activedescendant');
      for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp']) await box(page).press(key);
      const active = page.locator('[role="option"][aria-selected="true"]');
      await expect(active).toHaveCount(1);
      const id = (await active.getAttribute('id')) ?? '';
      await expect(box(page)).toHaveAttribute('aria-activedescendant', id);
      await expect(active).toContainText(region);
      await page.keyboard.press('ArrowUp');
      await expect(active).toHaveCount(0);
      await page.keyboard.press('ArrowUp');
      await expect(page.getByRole('option').last()).toHaveAttribute('aria-selected', 'true');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(new RegExp(`/${prefix}regions/syria/$`));
    });

    test('finds a brief by words of its title, and a name by a spelling, which it says', async ({
      page,
    }) => {
      await page.goto(`${prefix}about/`);
      await box(page).fill(brief);
      await expect(page.getByRole('option').first()).toContainText(kinds.brief);
      await box(page).fill('sergei');
      await expect(option(page, name)).toContainText('Sergei Lavrov');
      await expect(option(page, name)).toContainText(kinds.person);
      await option(page, name).click();
      await expect(page).toHaveURL(new RegExp(`/${prefix}search/\\?q=`));
      expect(new URL(page.url()).searchParams.get('q')).toBe(name);
    });

    test('searches with Enter where nothing is chosen', async ({ page }) => {
      await page.goto(`${prefix}about/`);
      await box(page).fill(typed);
      await expect(option(page, region)).toBeVisible();
      await box(page).press('Enter');
      await expect(page).toHaveURL(new RegExp(`/${prefix}search/\\?q=`));
    });

    test('is accessible with its list open, in the dark as well', async ({ page }) => {
      await page.goto(`${prefix}briefs/russia-syrian-peace-talks/`);
      await box(page).fill(typed);
      await expect(option(page, region)).toBeVisible();
      await box(page).press('ArrowDown');
      // The page without it is read in pages.spec.ts.
      const within = ['.site-header'];
      expect(await axeFaults(page, { within })).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await axeFaults(page, { within, rules: ['color-contrast'] })).toEqual([]);
    });

    test('says that it is loading, that it failed, and tries again', async ({ page }) => {
      let letGo: () => void = () => undefined;
      const held = new Promise<void>((done) => (letGo = done));
      await page.route('**/search/suggestions.json', async (route) => {
        await held;
        await route.abort();
      });
      await page.goto(`${prefix}about/`);
      const host = page.locator('site-search');
      await box(page).fill(typed);
      const said = host.getByRole('status');
      await expect(said).toHaveText((await host.getAttribute('data-loading')) ?? '');
      await expect(said).toBeVisible();
      letGo();
      await expect(said).toHaveText((await host.getAttribute('data-failed')) ?? '');
      expect(await axeFaults(page)).toEqual([]);
      await page.unroute('**/search/suggestions.json');
      await box(page).blur();
      await box(page).focus();
      await expect(option(page, region)).toBeVisible();
    });

    test('is whole on a phone and works by touch', async ({ browser, baseURL }) => {
      const context = await browser.newContext({
        viewport: { width: 390, height: 740 },
        hasTouch: true,
        isMobile: true,
        ...(baseURL === undefined ? {} : { baseURL }),
      });
      const page = await context.newPage();
      await page.goto(`${prefix}about/`);
      await expect(page.locator('site-search kbd')).toBeHidden();
      await box(page).tap();
      await page.keyboard.type(typed);
      await expect(option(page, region)).toBeInViewport();
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
      await option(page, topic).tap();
      await expect(page).toHaveURL(new RegExp(`/${prefix}topics/syrian-opposition/$`));
      await context.close();
    });
  });
}

test('Escape closes the list, then goes back to where the shortcut was pressed', async ({
  page,
}) => {
  await page.goto('about/');
  const link = page.getByRole('link', { name: 'Topics' }).first();
  await link.focus();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('syr');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toBeHidden();
  await expect(box(page)).toBeFocused();
  await expect(box(page)).toHaveValue('syr');
  await page.keyboard.press('Escape');
  await expect(link).toBeFocused();
});

test('a suggestion opens in a tab of its own where the reader asks for one', async ({
  page,
  context,
}) => {
  await page.goto('about/');
  await box(page).fill('syrian opp');
  const opened = context.waitForEvent('page');
  await page
    .getByRole('option')
    .first()
    .click({ modifiers: ['Control'] });
  await expect(await opened).toHaveURL(/\/topics\/syrian-opposition\/$/);
  await expect(page).toHaveURL(/\/about\/$/);
});

test('a list closed while names are on their way stays closed', async ({ page }) => {
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((done) => (letGo = done));
  await page.route('**/search/names.json', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('about/');
  await box(page).fill('syr');
  await expect(page.getByRole('option').first()).toBeVisible();
  await box(page).press('Escape');
  await expect(page.getByRole('listbox')).toBeHidden();
  const arrived = page.waitForResponse('**/search/names.json');
  letGo();
  await (await arrived).finished();
  // By then the page has read the same answer too.
  await page.evaluate(() => fetch('/search/names.json').then((answer) => answer.json()));
  await expect(page.getByRole('listbox')).toBeHidden();
  await box(page).press('ArrowDown');
  await expect(page.getByRole('listbox')).toBeVisible();
});

test('the list closes when the focus leaves, and is there again when it comes back', async ({
  page,
}) => {
  await page.goto('about/');
  await box(page).fill('syr');
  await expect(page.getByRole('listbox')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Search' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('listbox')).toBeHidden();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('listbox')).toBeVisible();
});

test('the shortcut is named in the field, and is no single key', async ({ page }) => {
  await page.goto('about/');
  await expect(page.locator('site-search kbd')).toHaveText('Ctrl+K');
  await expect(box(page)).toHaveAttribute('aria-keyshortcuts', 'Control+K');
  for (const key of ['k', 'Shift+K', 'Alt+k', '/']) {
    await page.keyboard.press(key);
    await expect(box(page)).not.toBeFocused();
  }
  // On a keyboard without the letter it is the same key.
  await page.evaluate(() => {
    const init = { key: 'ن', code: 'KeyK', ctrlKey: true, bubbles: true };
    document.body.dispatchEvent(new KeyboardEvent('keydown', init));
  });
  await expect(box(page)).toBeFocused();
});

test('on a Mac the shortcut is the command key', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'platform', { value: 'MacIntel' });
  });
  await page.goto('about/');
  await expect(page.locator('site-search kbd')).toHaveText('⌘K');
  await page.keyboard.press('Control+k');
  await expect(box(page)).not.toBeFocused();
  await page.keyboard.press('Meta+k');
  await expect(box(page)).toBeFocused();
});

for (const [path, other] of [
  ['search/', '#search-words'],
  ['nowhere/', '#not-found-en'],
] as const) {
  test(`a page with a search box of its own has no second one, and the shortcut leads there: ${path}`, async ({
    page,
  }) => {
    await page.goto(path);
    await expect(box(page)).toBeHidden();
    await page.keyboard.press('Control+k');
    await expect(page.locator(other)).toBeFocused();
  });
}

test('nothing is fetched before the first use, and without names the rest is suggested', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.route('**/search/names.json', (route) => route.fulfill({ status: 404 }));
  await page.goto('about/');
  await expect(page.locator('site-search kbd')).toBeVisible();
  expect(asked.filter((path) => path.includes('search/'))).toEqual([]);
  await box(page).fill('syr');
  await expect(option(page, 'Syria')).toBeVisible();
  // The names are asked for beside the rest, which may be there first.
  await expect.poll(() => asked).toContain('/search/names.json');
});

test('where nothing can be suggested, it says so and what to do', async ({ page }) => {
  await page.goto('about/');
  await box(page).fill('xyzzy');
  await expect(page.locator('site-search').getByRole('status')).toContainText('Enter searches');
  await expect(box(page)).toHaveAttribute('aria-expanded', 'false');
});

test('in forced colours the active suggestion can be told', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('about/');
  await box(page).fill('syr');
  await expect(option(page, 'Syria')).toBeVisible();
  await box(page).press('ArrowDown');
  const active = page.locator('[role="option"][aria-selected="true"]');
  await expect(active).toHaveCSS('outline-style', 'solid');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the box is a form that leads to the search page', async ({ page }) => {
    await page.goto('about/');
    await page.locator('#site-search-words').fill('syria');
    await page.getByRole('button', { name: 'Search' }).click();
    await expect(page).toHaveURL(/\/search\/\?q=syria$/);
    await expect(page.getByRole('link', { name: 'Syria', exact: true })).toBeVisible();
  });
});

function box(page: Page): Locator {
  return page.locator('#site-search-words');
}

function option(page: Page, text: string): Locator {
  return page.getByRole('option').filter({ has: page.getByText(text, { exact: true }) });
}
