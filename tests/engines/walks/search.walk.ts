import { expect } from '@playwright/test';
import { damagedSearch, damageNames } from '../damaged-search.ts';
import type { WalkPage } from '../drive/walk-page.ts';
import { going, walk } from '../drive/walk.ts';

const box = '[data-part="form"] input[name="q"]';
const title = '[data-part="results"] [data-part="title"]';

for (const { words, prefix } of [
  { words: 'ISIS', prefix: '' },
  { words: 'داعش', prefix: 'ar/' },
]) {
  walk(
    `${words} is typed and found, and marked in what is found`,
    going(async (page) => {
      await open(page, `${prefix}search/`);
      await page.click(box);
      await page.type(words);
      await page.until(
        'the words are in the address',
        (it) => new URLSearchParams(location.search).get('q') === it,
        words,
      );
      await settled(page);
      await page.shown(title);
      await page.shown('[data-part="results"] mark');
      await page.until('the title of the page says so', (it) => document.title.includes(it), words);
    }),
  );

  walk(
    `the timeline shows the events of the region that the address names (${prefix || 'en'})`,
    going(async (page) => {
      await page.open(`${prefix}timeline/?region=turkey`);
      const [shown, all] = await page.until('fewer events than there are', () => {
        const events = [...document.querySelectorAll<HTMLElement>('[data-filed-under]')];
        const seen = events.filter((event) => event.checkVisibility());
        const isRight = seen.every((event) =>
          event.dataset['filedUnder']?.split(' ').includes('region:turkey'),
        );
        return isRight && seen.length < events.length ? [seen.length, events.length] : undefined;
      });
      expect(shown).toBeGreaterThan(0);
      expect(all).toBeGreaterThan(100);
    }),
  );

  walk(
    `${words}: Back from a brief shows the same words, and a facet keeps them`,
    going(async (page) => {
      const address = `${prefix}search/?q=${encodeURIComponent(words)}`;
      await open(page, address);
      await page.click(title);
      await page.shown('article[data-pagefind-body]');
      await page.back();
      await page.until('the search page', () => location.pathname.endsWith('/search/'));
      await settled(page);
      await page.shown(title);
      await page.until(
        'the words are in the box',
        ([it, said]) => document.querySelector<HTMLInputElement>(it)?.value === said,
        [box, words] as const,
      );
      await page.click(await boxOfValue(page, 'topic'));
      await page.until(
        'words and topic are in the address',
        (it) => {
          const asked = new URLSearchParams(location.search);
          return asked.get('q') === it && asked.has('topic');
        },
        words,
      );
    }),
  );
}

walk(
  'a topic and a region together, and Back undoes them one by one',
  going(async (page) => {
    await open(page, 'search/?q=moscow');
    const all = await titles(page);
    for (const facet of ['topic', 'region']) {
      await page.click(await boxOfValue(page, facet));
      await page.until(
        `${facet} is in the address`,
        (it) => new URLSearchParams(location.search).has(it),
        facet,
      );
      await settled(page);
    }
    const few = await titles(page);
    expect(few.length).toBeGreaterThan(0);
    expect(all).toEqual(expect.arrayContaining(few));
    await page.back();
    await page.until(
      'the region is gone',
      () => !new URLSearchParams(location.search).has('region'),
    );
    await page.until(
      'its box too',
      () => !document.querySelector('[data-part="form"] input[name="region"]:checked'),
    );
    await page.back();
    await page.at('/search/?q=moscow');
    await settled(page);
    await page.until(
      'all results again',
      (count) =>
        document.querySelectorAll('[data-part="results"] [data-part="title"]').length === count,
      all.length,
    );
    expect(await page.read((it) => document.querySelector<HTMLInputElement>(it)?.value, box)).toBe(
      'moscow',
    );
  }),
);

for (const prefix of ['', 'ar/']) {
  walk(
    `where nothing is found, that is said (${prefix || 'en/'})`,
    going(async (page) => {
      await open(page, `${prefix}search/?q=xyzzyq`);
      expect(await titles(page)).toEqual([]);
      expect(await page.text('[data-part="region"]')).toContain('xyzzyq');
    }),
  );
}

walk(
  'words that were searched for are marked in the brief that is opened',
  going(async (page) => {
    await open(page, 'search/?q=communique');
    await page.until('the search has a thread of its own', () => {
      const files = performance.getEntriesByType('resource').map(({ name }) => name);
      return !files.some((name) => name.includes('/open-service'));
    });
    await page.click(title);
    await page.shown('article[data-pagefind-body]');
    await page.until('words are marked', () =>
      [...CSS.highlights.values()].some((marks) => marks.size > 0),
    );
  }),
);

for (const damage of damageNames) {
  walk(
    `a damaged index is said in words, and no brief is denied: ${damage}`,
    going(async (page) => {
      await open(page, `${damagedSearch(damage)}?q=moscow`);
      await page.shown('[data-message="failed"]');
      await page.hidden('[data-message="nothing"]');
      expect(await titles(page)).toEqual([]);
    }),
  );
}

for (const prefix of ['', 'ar/']) {
  walk(
    `on a phone the filters open over the page, Escape closes them, and so does the number of results (${prefix || 'en/'})`,
    going(async (page) => {
      await page.resize(500, 640);
      await page.open(`${prefix}search/`);
      await settled(page);
      await page.click('[data-part="filters"]');
      await page.shown('dialog [data-part="facets"]');
      await page.press('Escape');
      await page.hidden('dialog');
      await page.focused('[data-part="filters"]');
      await page.click('[data-part="filters"]');
      await page.click(await boxOfValue(page, 'region'));
      await page.until('the region is in the address', () => location.search.includes('region='));
      await settled(page);
      await page.click('[data-part="filters-done"]');
      await page.focused('[data-part="results-heading"]');
      await page.hidden('dialog');
      await page.shown(title);
    }),
  );
}

async function open(page: WalkPage, path: string): Promise<void> {
  await page.resize(1200, 900);
  await page.open(path);
  await settled(page);
}

async function settled(page: WalkPage): Promise<void> {
  await page.shown('[data-part="region"][aria-busy="false"]');
}

function titles(page: WalkPage): Promise<string[]> {
  return page.read(
    (it) => [...document.querySelectorAll(it)].map((link) => link.getAttribute('href') ?? ''),
    title,
  );
}

// A value that some results have, and that is not chosen yet.
function boxOfValue(page: WalkPage, facet: string): Promise<string> {
  return page.until(
    `a value of ${facet} with results`,
    (name) => {
      const inputs = document.querySelectorAll<HTMLInputElement>(
        `[data-part="form"] input[name="${name}"]`,
      );
      const input = [...inputs].find(
        (one) => !one.checked && one.checkVisibility() && !one.closest('[data-empty]'),
      );
      return input && `[data-part="form"] input[name="${name}"][value="${input.value}"]`;
    },
    facet,
  );
}
