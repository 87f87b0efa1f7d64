import { expect, type Page, type Route } from '@playwright/test';
import { askSearches } from './helpers/ask-searches.ts';
import { filedBriefs, type FiledBrief } from './helpers/filed-briefs.ts';
import {
  openSearch,
  resultSlugs,
  searchBox,
  settled,
  shownCounts,
  valueBox,
} from './helpers/search-page.ts';
import { test } from './helpers/test.ts';

const briefs = filedBriefs('en');
const facets = ['topic', 'region', 'type', 'author'];

test('a word finds the briefs that have it, and marks it', async ({ page }) => {
  await openSearch(page, 'q=consultations');
  const texts = await servedTexts(page);
  const holders = briefs.filter(({ slug }) => /\bconsult/i.test(texts.get(slug) ?? ''));
  expect((await resultSlugs(page)).sort()).toEqual(slugsOf(holders));
  await expect(page.locator('[data-part="results"] mark').first()).toContainText(/consult/i);
});

test('without words all briefs are there, newest first, and nothing of the index is fetched', async ({
  page,
}) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await openSearch(page);
  const newest = briefs
    .map(({ date }) => date)
    .toSorted()
    .toReversed();
  expect(datesOf(await resultSlugs(page))).toEqual(newest.slice(0, 10));
  await expect(page.locator('[data-part="count-of-results"]')).toHaveText(
    new RegExp(`^${briefs.length} briefs?$`),
  );
  expect(fetched.filter((path) => /pagefind|\.json$/.test(path))).toEqual([]);
  await searchBox(page).focus();
  await expect.poll(() => fetched).toContain('/search/values.json');
});

test('results can be in order of date, and a visit fetches no file of the index twice', async ({
  page,
}) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await openSearch(page, 'q=syria&sort=oldest');
  const ofIndex = fetched.filter((path) => /pagefind|\.json$/.test(path));
  expect(ofIndex).toContain('/pagefind/head.en.json');
  expect(ofIndex.toSorted()).toEqual([...new Set(ofIndex)].sort());
  const oldest = datesOf(await resultSlugs(page));
  expect(oldest).toEqual(oldest.toSorted());
  await page.getByLabel('Order').selectOption('newest');
  await expect(page).toHaveURL(/sort=newest/);
  await settled(page);
  const newest = datesOf(await resultSlugs(page));
  expect(newest).toEqual(oldest.toReversed());
});

test('results are added few at a time, so that a slow page can draw and hear between them', async ({
  page,
}) => {
  await openSearch(page);
  await page.locator('[data-part="results"]').evaluate((list) => {
    const added: number[] = [];
    Object.assign(globalThis, { added });
    new MutationObserver((records) => {
      added.push(...records.map(({ addedNodes }) => addedNodes.length));
    }).observe(list, { childList: true });
  });
  await searchBox(page).fill('syria');
  await searchBox(page).press('Enter');
  await expect(page).toHaveURL(/q=syria/);
  await settled(page);
  expect(await resultSlugs(page)).toHaveLength(10);
  const added = await page.evaluate(() => (globalThis as unknown as { added: number[] }).added);
  expect(Math.max(...added)).toBe(2);
});

test('values of a facet are alternatives, facets stand together, and every count is right', async ({
  page,
}) => {
  for (const state of statesToTry()) {
    await openSearch(page, new URLSearchParams(state).toString());
    const expected = briefs.filter((brief) => answers(brief, state));
    const slugs = await resultSlugs(page);
    expect.soft(slugs.length, JSON.stringify(state)).toBe(Math.min(expected.length, 10));
    expect.soft(slugsOf(expected), JSON.stringify(state)).toEqual(expect.arrayContaining(slugs));
    for (const [facet, counts] of Object.entries(await shownCounts(page))) {
      const others = state.filter(([name]) => name !== facet);
      for (const [value, count] of Object.entries(counts)) {
        const right = briefs.filter((brief) => answers(brief, [...others, [facet, value]])).length;
        expect.soft(count, `${facet} ${value} beside ${JSON.stringify(state)}`).toBe(right);
      }
    }
  }
});

test('the whole state is in the address, choosing makes entries, typing does not', async ({
  page,
}) => {
  await openSearch(page);
  const before = await page.evaluate(() => history.length);
  await searchBox(page).pressSequentially('moscow');
  await expect(page).toHaveURL(/search\/\?q=moscow$/);
  await expect.poll(() => page.evaluate(() => history.length)).toBe(before);

  await valueBox(page, 'region', 'syria').check();
  await expect(page).toHaveURL(/\?q=moscow&region=syria$/);
  await page.getByLabel('From').fill('2015');
  await page.getByLabel('From').press('Enter');
  await expect(page).toHaveURL(/\?q=moscow&region=syria&year=2015-$/);
  await settled(page);
  const slugs = await resultSlugs(page);

  await page.goBack();
  await expect(page).toHaveURL(/\?q=moscow&region=syria$/);
  await expect(page.getByLabel('From')).toHaveValue('');
  await page.goBack();
  await expect(page).toHaveURL(/\?q=moscow$/);
  await expect(valueBox(page, 'region', 'syria')).not.toBeChecked();
  await page.goForward();
  await expect(page).toHaveURL(/\?q=moscow&region=syria$/);
  await page.goForward();
  await expect(page).toHaveURL(/\?q=moscow&region=syria&year=2015-$/);
  await expect(page.getByLabel('From')).toHaveValue('2015');
  await expect.poll(() => resultSlugs(page)).toEqual(slugs);
  await page.reload();
  await settled(page);
  await expect(searchBox(page)).toHaveValue('moscow');
  await expect(valueBox(page, 'region', 'syria')).toBeChecked();
  await expect(page.getByLabel('From')).toHaveValue('2015');
  await expect.poll(() => resultSlugs(page)).toEqual(slugs);
});

test('coming back from a brief finds the place in the results again', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 500 });
  await openSearch(page, 'q=moscow');
  const last = page.locator('[data-part="results"] [data-part="title"]').last();
  await last.scrollIntoViewIfNeeded();
  const top = await page.evaluate(() => scrollY);
  expect(top).toBeGreaterThan(0);
  await last.click();
  await expect(page).toHaveURL(/\/briefs\//);
  await page.goBack();
  await settled(page);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(top);
});

test('a passage of a result is a link that lands on it', async ({ page }) => {
  await openSearch(page, 'q=geneva');
  const passage = page.locator('.search-passage', { hasText: /Paragraph \d/ }).first();
  const marked = (await passage.locator('mark').first().textContent()) ?? '';
  await passage.getByRole('link').click();
  await expect(page).toHaveURL(/\/briefs\/[^/?]+\/#p\d+[a-z]*$/);
  await expect(page.locator(':target')).toContainText(marked);
  await expect(page.locator(':target')).toBeInViewport();
});

test('a damaged index is said in words and is no lack of words, and asking again asks the index again', async ({
  page,
}) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  const notFound = '<!doctype html><title>Not found</title>';
  const damages: [file: string, answer: Parameters<Route['fulfill']>[0]][] = [
    ['index/en_*', { status: 404 }],
    ['index/en_*', undefined],
    ['index/en_*', { contentType: 'text/html', body: notFound }],
    ['head.en.json*', { body: '' }],
    ['briefs.en.json*', { json: { version: 5, pages: [] } }],
    ['facets.en.json*', { json: { version: 1, facets: {} } }],
    ['fragment/en_*', { body: 'pagefind_dcd{"content":7}' }],
  ];
  await page.goto('search/');
  for (const [file, answer] of damages) {
    const damaged = `**/pagefind/${file}`;
    await page.route(damaged, (route) => (answer ? route.fulfill(answer) : route.abort()));
    await openSearch(page, 'q=moscow');
    await expect(page.locator('[data-message="failed"]'), file).toBeVisible();
    await expect(page.locator('[data-message="nothing"]')).toBeHidden();
    await expect(page.locator('[data-part="results"]').getByRole('listitem')).toHaveCount(0);
    await page.unroute(damaged);
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await expect(page.locator('[data-message="failed"]')).toBeHidden();
    await expect(page.locator('[data-part="results"] mark').first()).toBeVisible();
  }
  expect(errors).toEqual([]);
});

test('a word with hyphens that no brief has and that is no id asks for no page of that name', async ({
  page,
}) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await openSearch(page, 'q=zebra-crossing-xylophone');
  await expect(page.locator('[data-message="nothing"]')).toBeVisible();
  expect(fetched).toContain('/search/ids.json');
  expect(fetched.filter((path) => path.includes('/briefs/'))).toEqual([]);
});

test('nothing found says what to try', async ({ page }) => {
  await openSearch(page, 'q=moscow&year=1990-1999');
  const message = page.locator('[data-message="nothing"]');
  await expect(message).toBeVisible();
  await expect(message.getByRole('listitem')).toHaveCount(5);
  await expect(message.getByRole('link', { name: 'All topics' })).toHaveAttribute(
    'href',
    /topics\/$/,
  );
  await expect(page.getByRole('status')).toHaveText('No brief was found.');
  await page.getByRole('button', { name: 'Remove 1990–1999' }).click();
  await expect(message).toBeHidden();
  await openSearch(page, 'year=1990-1999');
  await expect(message.getByText('Remove a filter')).toBeVisible();
  await expect(message.getByText('Use fewer')).toBeHidden();
});

test('that no brief has a word is said before what may have been meant is there', async ({
  page,
}) => {
  const { promise: isRead, resolve: release } = Promise.withResolvers<undefined>();
  await page.route('**/pagefind/words.en.json*', async (route) => {
    await isRead;
    await route.continue();
  });
  await page.goto('search/?q=sanctoins');
  await expect(page.getByText('No brief has “sanctoins”.').first()).toBeVisible();
  const meant = page.locator('[data-part="advice"]').getByRole('link', { name: 'sanctions' });
  await expect(meant).toHaveCount(0);
  release(undefined);
  await expect(meant).toBeVisible();
});

test('an index that cannot be loaded is said so, with a way on', async ({ page }) => {
  await page.route('**/pagefind/head.*.json*', (route) => route.abort());
  await openSearch(page, 'q=syria');
  const message = page.locator('[data-message="failed"]');
  await expect(message).toBeVisible();
  await expect(message.getByRole('link')).toHaveCount(2);
});

test('odd addresses and odd words do no harm', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  const words = [
    '<img src=x onerror=alert(1)>',
    '"',
    '...',
    '(a|b)*[',
    '\u202Eabc',
    '🙂',
    'null',
    'a'.repeat(10_000),
  ];
  const addresses = words.map((word) => new URLSearchParams({ q: word }).toString());
  const answers = await askSearches(page, addresses);
  expect(answers.map(({ message }) => message)).not.toContain('failed');
  // The first of them as a page that is opened, too.
  await openSearch(page, addresses[0]);
  await openSearch(page, 'topic=nowhere&topic=<b>&year=x&sort=best&extra=1&q=a&q=b');
  await expect(page.locator('[data-message="failed"]')).toBeHidden();
  expect(errors).toEqual([]);
});

test('values that no brief has are left out', async ({ page }) => {
  await openSearch(page, 'topic=nowhere&region=syria&year=x');
  await expect(page.locator('[data-part="remove"]')).toHaveText([/Syria/]);
  await expect.poll(() => resultSlugs(page)).not.toEqual([]);
  await page.getByRole('button', { name: 'Clear all' }).click();
  await expect(page).toHaveURL(/search\/$/);
});

test('the title of the page says what is searched for', async ({ page }) => {
  await openSearch(page);
  const own = await page.title();
  await searchBox(page).fill('geneva');
  await expect(page).toHaveTitle(`geneva · ${own}`);
  await searchBox(page).fill('');
  await expect(page).toHaveTitle(own);
});

test('Arabic searches its own index', async ({ page }) => {
  await openSearch(page, new URLSearchParams({ q: 'موسكو' }).toString(), 'ar/');
  const arabic = filedBriefs('ar').filter(({ text }) => text.includes('موسكو'));
  expect((await resultSlugs(page)).sort()).toEqual(slugsOf(arabic));
  await expect(page.locator('[data-part="results"] [data-part="title"]').first()).toHaveAttribute(
    'href',
    /\/ar\/briefs\//,
  );
  await expect(page.locator('[data-part="count-of-results"]')).toHaveText(/تحليل/);
});

type State = [facet: string, value: string][];

function answers(brief: FiledBrief, state: State): boolean {
  const byFacet = Map.groupBy(state, ([facet]) => facet);
  return [...byFacet].every(([facet, pairs]) =>
    pairs.some(([, value]) => brief.values[facet]?.includes(value)),
  );
}

// A few by their addresses, across and within facets: `facets.spec.ts` asks for all of them in one page.
function statesToTry(): State[] {
  const values = facets.map((facet) => {
    const all = new Set(briefs.flatMap((brief) => brief.values[facet] ?? []));
    return [...all].sort().map((value): State[number] => [facet, value]);
  });
  const one = values.map((own) => own.slice(0, 1));
  const two = values.map((own) => own.slice(0, 2));
  return [two[0] ?? [], one.flat(), [...two.slice(0, 2).flat(), ...one.slice(2).flat()]];
}

function slugsOf(list: readonly FiledBrief[]): string[] {
  return list.map(({ slug }) => slug).sort();
}

function datesOf(slugs: string[]): string[] {
  return slugs.map((slug) => briefs.find((brief) => brief.slug === slug)?.date ?? '');
}

/** What the articles of the site say, without the foot, which names other briefs. */
async function servedTexts(page: Page): Promise<Map<string, string>> {
  const texts = briefs.map(async ({ slug }) => {
    const html = await (await page.request.get(`briefs/${slug}/`)).text();
    const article = /<article[\s\S]*?(?=<footer|<\/article>)/.exec(html)?.[0] ?? '';
    return [slug, article.replace(/<[^>]*>/g, ' ')] as const;
  });
  return new Map(await Promise.all(texts));
}
