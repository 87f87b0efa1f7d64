import type { Page } from '@playwright/test';

/** What the search page answers to one address. */
export interface PageAnswer {
  /** How many briefs it says are found. */
  count: number;
  /** Those that are shown, in their order. */
  slugs: string[];
  /** Each value of a facet that is shown with a number. */
  values: [facet: string, value: string, count: number][];
  /** What is offered in place of the words, in its order. */
  offers: string[];
  /** The page that it offers to open for an address or id. */
  opens: string;
  failed: boolean;
}

/** Opens the search page, ready to be asked. */
export async function openAskedPage(page: Page, address: string, path = 'search/'): Promise<void> {
  await page.goto(`${address}${path}`);
  await page.waitForSelector('[data-part="region"][aria-busy="false"]', { state: 'attached' });
}

/** The answers of an open search page to addresses such as `q=geneva&year=2014`; all results of each where they are wanted. */
export function askPage(
  page: Page,
  addresses: readonly string[],
  { isAll = false, withValues = false } = {},
): Promise<PageAnswer[]> {
  return page.evaluate(askWithin, { addresses: [...addresses], isAll, withValues });
}

/** The address of a search for words. */
export function addressOf(query: string): string {
  return new URLSearchParams({ q: query }).toString();
}

interface Asked {
  addresses: string[];
  isAll: boolean;
  withValues: boolean;
}

// Runs in the page, so it holds everything it uses.
async function askWithin({ addresses, isAll, withValues }: Asked): Promise<PageAnswer[]> {
  const one = (name: string): HTMLElement => {
    const found = document.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (!found) throw new Error(`Unexpected page: no ${name}`);
    return found;
  };
  const [region, total, results] = [one('region'), one('count-of-results'), one('results')];
  const numberIn = (text: string) => {
    const digits = text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) & 15));
    return Number(/\d[\d,٬.]*/.exec(digits)?.[0].replace(/\D/g, '') ?? Number.NaN);
  };
  const slugs = () =>
    [...results.querySelectorAll('[data-part="title"]')].map(
      (link) => /\/briefs\/([^/]+)\//.exec(link.getAttribute('href') ?? '')?.[1] ?? '',
    );
  const changed = (isDone: () => boolean) =>
    new Promise<void>((resolve) => {
      const watch = new MutationObserver(() => {
        if (!isDone()) return;
        watch.disconnect();
        resolve();
      });
      watch.observe(document.body, { subtree: true, childList: true, attributes: true });
    });
  const answers: PageAnswer[] = [];
  for (const [at, address] of addresses.entries()) {
    let wasBusy = false;
    const settled = changed(() => {
      wasBusy ||= region.ariaBusy === 'true';
      return wasBusy && region.ariaBusy === 'false';
    });
    history.pushState({ search: `asked-${at}-${performance.now()}` }, '', `?${address}`);
    dispatchEvent(new PopStateEvent('popstate', { state: history.state as unknown }));
    await settled;
    const count = numberIn(total.textContent) || slugs().length;
    const first = Math.min(10, count);
    if (slugs().length < first) await changed(() => slugs().length >= first);
    const more = one('more');
    while (isAll && !more.hidden) {
      const before = slugs().length;
      const added = changed(() => slugs().length > before);
      more.click();
      await added;
    }
    const boxes = withValues
      ? document.querySelectorAll<HTMLInputElement>('[data-part="form"] input[type="checkbox"]')
      : [];
    const failed = document.querySelector<HTMLElement>('[data-message="failed"]');
    answers.push({
      count,
      slugs: slugs(),
      values: [...boxes].map((box) => {
        const beside = box.closest('li')?.querySelector('[data-part="count"]')?.textContent ?? '';
        return [box.name, box.value, numberIn(beside)];
      }),
      offers: [
        ...document.querySelectorAll('[data-part="advice"] a, [data-part="advice"] button'),
      ].map((offer) => (offer.textContent ?? '').trim()),
      opens: one('named-page').querySelector('a')?.getAttribute('href') ?? '',
      failed: failed ? !failed.hidden : false,
    });
  }
  return answers;
}
