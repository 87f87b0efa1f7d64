import type { Locator, Page } from '@playwright/test';

/** Opens the search page in a state and waits until its results and counts are there. */
export async function openSearch(page: Page, state = '', prefix = ''): Promise<void> {
  await page.goto(`${prefix}search/${state ? `?${state}` : ''}`);
  await settled(page);
}

/** Waits until the page has answered the last search. */
export async function settled(page: Page): Promise<void> {
  // The page says so at once; an assertion would ask again only after a while.
  await page.locator('[data-part="region"][aria-busy="false"]').waitFor({ state: 'attached' });
}

/** The search box of the page, not the one in its header. */
export function searchBox(page: Page): Locator {
  return page.locator('[data-part="form"] input[name="q"]');
}

/** The checkbox of a value. */
export function valueBox(page: Page, facet: string, value: string): Locator {
  return page.locator(`[data-part="form"] input[name="${facet}"][value="${value}"]`);
}

/** The slugs of the results, in their order. */
export async function resultSlugs(page: Page): Promise<string[]> {
  const links = page.locator('[data-part="results"] [data-part="title"]');
  const addresses = await links.evaluateAll((all) =>
    all.map((link) => link.getAttribute('href') ?? ''),
  );
  return addresses.map((address) => /\/briefs\/([^/]+)\//.exec(address)?.[1] ?? address);
}

/** The count beside each value that is shown, by facet and value. */
export async function shownCounts(page: Page): Promise<Record<string, Record<string, number>>> {
  return page.locator('[data-part="form"] input[type="checkbox"]').evaluateAll((boxes) => {
    const counts: Record<string, Record<string, number>> = {};
    for (const box of boxes as HTMLInputElement[]) {
      const text = box.closest('li')?.querySelector('[data-part="count"]')?.textContent ?? '';
      (counts[box.name] ??= {})[box.value] = Number(text);
    }
    return counts;
  });
}
