import { expect, type Page } from '@playwright/test';
import { askSearches } from './helpers/ask-searches.ts';
import { axeFaults } from './helpers/axe.ts';
import { filedBriefs } from './helpers/filed-briefs.ts';
import { serveNames } from './helpers/search-names.ts';
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

test('a made-up word finds nothing, whole or while it is typed', async ({ page }) => {
  await openSearch(page, 'q=zzyzx');
  await expect.poll(() => resultSlugs(page)).toEqual([]);
  await expect(page.getByText('No brief has “zzyzx”.', { exact: true })).toBeVisible();
  const words = ['zzyzx', 'Hizbulzah', 'isisx'];
  for (const [index, { slugs, advice }] of (
    await askSearches(page, words.map(asQuery))
  ).entries()) {
    expect(slugs, words[index]).toEqual([]);
    expect(advice).toContain(`No brief has “${words[index]}”.`);
  }
  await openSearch(page);
  await type(page, 'moscowx');
  await expect(page).toHaveURL(/q=moscowx$/);
  await settled(page);
  await expect.poll(() => resultSlugs(page)).toEqual([]);
});

test('while a word is typed its beginning is enough, and after a space it is not', async ({
  page,
}) => {
  await openSearch(page);
  await type(page, 'consulta');
  await expect(page).toHaveURL(/q=consulta$/);
  await settled(page);
  const marks = page.locator('[data-part="results"] mark');
  await expect(marks.first()).toHaveText(/^consulta/i);
  for (const text of await marks.allTextContents()) expect(text).toMatch(/consulta/i);
  await page.keyboard.type(' ');
  await expect(page.getByText('No brief has “consulta”.', { exact: true })).toBeVisible();
  await page.reload();
  await settled(page);
  await expect.poll(() => resultSlugs(page)).toEqual([]);
});

test('several words must all occur; where they do not, the page says which, and offers the rest', async ({
  page,
}) => {
  await openSearch(page, 'q=geneva+zzyzx+communique');
  await expect.poll(() => resultSlugs(page)).toEqual([]);
  const offer = page.getByRole('link', { name: 'Search for geneva communique' });
  const [, count] = /(\d+) briefs?/.exec((await offer.textContent()) ?? '') ?? [];
  await offer.click();
  await expect(page).toHaveURL(/\?q=geneva\+communique$/);
  await settled(page);
  await expect.poll(() => resultSlugs(page)).toHaveLength(Number(count));
  await page.goBack();
  await expect(page.getByText('No brief has “zzyzx”.', { exact: true })).toBeVisible();
});

test('a phrase is one only in its order', async ({ page }) => {
  await openSearch(page, new URLSearchParams({ q: '“Geneva Communique”' }).toString());
  const texts = briefs.filter(({ text }) => /geneva\s+communiqu/i.test(text));
  await expect
    .poll(() => resultSlugs(page))
    .toEqual(expect.arrayContaining(texts.map(({ slug }) => slug)));
  await openSearch(page, new URLSearchParams({ q: '"Communique Geneva"' }).toString());
  await expect.poll(() => resultSlugs(page)).toEqual([]);
});

test('a name is found by all its spellings, each of which can be left out', async ({ page }) => {
  await serveNames(page);
  await openSearch(page, new URLSearchParams({ q: 'داعش' }).toString());
  const all = await resultSlugs(page);
  expect(all).not.toEqual([]);
  await openSearch(page, 'q=ISIS');
  expect((await resultSlugs(page)).sort()).toEqual(all.sort());
  await expect(page.getByText('ISIS: also searching for')).toBeVisible();
  await page.getByRole('button', { name: 'Leave out ISIL' }).press('Enter');
  await expect(page).toHaveURL(/\?q=ISIS&without=ISIL$/);
  const back = page.getByRole('button', { name: 'Search for ISIL again' });
  await expect(back).toBeFocused();
  await settled(page);
  const marks = await page.locator('[data-part="results"] mark').allTextContents();
  expect(marks.filter((text) => text.includes('ISIL'))).toEqual([]);
  await back.press('Enter');
  await expect(page).toHaveURL(/\?q=ISIS$/);
  expect(await axeFaults(page)).toEqual([]);
});

test('counts hold with names, several words and values chosen', async ({ page }) => {
  await serveNames(page);
  await openSearch(page, 'q=ISIS+moscow&region=syria&topic=peace-process');
  const counts = await shownCounts(page);
  const values = [
    ['topic', 'arms-trade'],
    ['region', 'russia'],
    ['type', 'background'],
  ] as const;
  const states = values.map(([facet, value]) => {
    const state = new URLSearchParams('q=ISIS moscow&region=syria&topic=peace-process');
    if (state.has(facet)) state.delete(facet);
    state.append(facet, value);
    return state.toString();
  });
  for (const [index, { slugs }] of (await askSearches(page, states)).entries()) {
    const [facet, value] = values[index] ?? ['topic', ''];
    expect(slugs, `${facet} ${value}`).toHaveLength(counts[facet]?.[value] ?? 0);
  }
});

test('where several names have a spelling, the page asks which one is meant', async ({ page }) => {
  await serveNames(page);
  await openSearch(page, 'q=Assad+talks');
  await expect(page.getByText('Which “Assad” is meant?')).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole('link', { name: 'Bashar al-Assad' }).click();
  await expect(page).toHaveURL(/\?q=Bashar\+al-Assad\+talks$/);
  await expect(page.getByText('Which “Assad” is meant?')).toBeHidden();
});

test('without its names search works, and says that it lacks them', async ({ page }) => {
  await page.route('**/search/names.json', (route) => route.abort());
  await openSearch(page, 'q=geneva');
  await expect.poll(() => resultSlugs(page)).not.toEqual([]);
  await expect(page.locator('[data-part="names"]')).toBeHidden();
  await expect(page.locator('[data-part="misread"]')).toContainText('could not be loaded');
});

test('an index that is out of reach is not taken for one that has nothing', async ({
  page,
  context,
}) => {
  await openSearch(page);
  await context.setOffline(true);
  await searchBox(page).fill('geneva');
  await expect(page.locator('[data-message="failed"]')).toBeVisible();
  await context.setOffline(false);
  await searchBox(page).fill('geneva ');
  await expect(page.locator('[data-part="results"] [data-part="title"]')).not.toHaveCount(0);
});

test('what the other language has is counted below, and a name leads to it', async ({ page }) => {
  await serveNames(page);
  await openSearch(page, 'q=Moscow&region=syria');
  const arabic = filedBriefs('ar').filter(({ text }) => text.includes('موسكو'));
  const heading = page.getByRole('heading', { name: /briefs? in العربية$/ });
  await expect(heading).toHaveText(new RegExp(`^${arabic.length} `));
  const others = page.locator('[data-part="others"]');
  await expect(others.locator('[data-part="title"]').first()).toHaveAttribute(
    'href',
    /\/ar\/briefs\//,
  );
  await expect(others.locator('[data-part="title"]').first()).toHaveAttribute('lang', 'ar');
  expect(await axeFaults(page)).toEqual([]);
  await others.getByRole('link', { name: /^All results/ }).click();
  await expect(page).toHaveURL(/\/ar\/search\/\?q=Moscow&region=syria$/);
  await settled(page);
  await expect.poll(() => resultSlugs(page)).toHaveLength(arabic.length);
  await expect(page.locator('[data-part="others"]').getByRole('heading').first()).toBeVisible();
});

test('Arabic words are found with prefixes and other endings', async ({ page }) => {
  const words = ['روسيا', 'لروسيا', 'سورية', 'سوريا', 'الوساطه', 'ووساطة'];
  const answers = await askSearches(page, words.map(asQuery), { prefix: 'ar/' });
  expect(answers.flatMap(({ slugs }, index) => (slugs.length > 0 ? [] : words[index]))).toEqual([]);
});

test('what was found is handed to the page that is opened, and its address is plain', async ({
  page,
}) => {
  await serveNames(page);
  await openSearch(page, 'q=ISIS');
  await page.locator('[data-part="results"] .search-passage a').first().click();
  await expect(page).toHaveURL(/\/briefs\/[^/?]+\/#[^?]+$/);
  const marked = () =>
    page.evaluate(() =>
      [...((CSS.highlights.get('found') ?? []) as Iterable<Range>)].map((range) =>
        range.toString(),
      ),
    );
  await expect.poll(marked).not.toEqual([]);
  for (const words of await marked())
    expect(words).toMatch(/^(Islamic\s+State|ISIS|ISIL|Da[’']?esh|داعش)$/i);
  await expect.poll(() => page.evaluate(() => sessionStorage.getItem('pincite-found'))).toBeNull();
});

test('more passages come on demand, and the first of them has the focus', async ({ page }) => {
  await openSearch(page, 'q=moscow');
  const result = page.locator('.search-result').first();
  const passages = result.locator('.search-passage');
  await expect(passages).toHaveCount(3);
  const more = result.getByRole('button', { name: /more passages/ });
  const [, count] = /(\d+)/.exec((await more.textContent()) ?? '') ?? [];
  await more.press('Enter');
  await expect(passages).toHaveCount(3 + Number(count));
  await expect(passages.nth(3).getByRole('link')).toBeFocused();
});

test('a long list of values opens on demand and can be shortened, and a chosen one stays', async ({
  page,
}) => {
  await openSearch(page);
  const regions = page.getByRole('group', { name: 'Region' });
  const boxes = regions.getByRole('checkbox');
  await expect(boxes).toHaveCount(8);
  const count = /\d+$/.exec((await regions.getByRole('button').textContent()) ?? '');
  await regions.getByRole('button', { name: 'Show more' }).press('Enter');
  await expect(boxes).toHaveCount(8 + Number(count));
  await expect(regions.locator('input:focus')).toHaveCount(1);
  await valueBox(page, 'region', 'turkey').check();
  await regions.getByRole('searchbox', { name: 'Find in the list: Region' }).fill('syri');
  await expect(valueBox(page, 'region', 'syria')).toBeVisible();
  await expect(valueBox(page, 'region', 'middle-east')).toBeVisible();
  await expect(valueBox(page, 'region', 'turkey')).toBeVisible();
  await expect(valueBox(page, 'region', 'russia')).toBeHidden();
  await regions.getByRole('button', { name: 'Show fewer' }).press('Enter');
  await expect(regions.getByRole('button', { name: 'Show more' })).toBeFocused();
  await expect(valueBox(page, 'region', 'turkey')).toBeChecked();
});

test('a query without a word, and one without end, are answered in words', async ({ page }) => {
  await openSearch(page, new URLSearchParams({ q: '🙂 … ?!' }).toString());
  // What is spoken says it too.
  const advice = page.getByRole('listitem').getByText('There is no word in this to look for.');
  await expect(advice).toBeVisible();
  await expect(page.getByRole('status')).toHaveText(
    'No brief was found. “🙂” is no word and was left out. There is no word in this to look for.',
  );
  const many = Array.from({ length: 400 }, () => 'syria').join(' ') + ' moscow '.repeat(400);
  await openSearch(page, new URLSearchParams({ q: many }).toString());
  await expect(page.getByText('only its beginning was looked for')).toBeVisible();
});

function asQuery(word: string): string {
  return new URLSearchParams({ q: word }).toString();
}

async function type(page: Page, text: string): Promise<void> {
  await searchBox(page).focus();
  await page.keyboard.type(text);
}
