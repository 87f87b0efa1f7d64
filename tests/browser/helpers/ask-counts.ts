import type { Page } from '@playwright/test';
import { settled } from './search-page.ts';

/** The counts that the search page shows in one state. */
export interface CountsAnswer {
  /** How many briefs it says are found. */
  count: number;
  /** The briefs that are shown first. */
  slugs: string[];
  /** Each value that is shown when the lists are open, with the number beside it. */
  values: [facet: string, value: string, count: number][];
}

/** The counts of many states, each an address such as `q=geneva&region=syria`, within one page that is loaded once. */
export async function askCounts(
  page: Page,
  addresses: readonly string[],
  prefix = '',
): Promise<CountsAnswer[]> {
  await page.goto(`${prefix}search/`);
  await settled(page);
  return page.evaluate(askWithin, [...addresses]);
}

// Runs in the page, so it holds everything it uses.
async function askWithin(addresses: string[]): Promise<CountsAnswer[]> {
  const one = (selector: string): HTMLElement => {
    const found = document.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`Unexpected page: no ${selector}`);
    return found;
  };
  const region = one('[data-part="region"]');
  const total = one('[data-part="count-of-results"]');
  const results = one('[data-part="results"]');
  const form = one('form[data-part="form"]');
  const numberIn = (text: string) => {
    const digits = text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) & 15));
    return Number(/\d+/.exec(digits)?.[0] ?? Number.NaN);
  };
  const slugOf = (link: Element) =>
    /\/briefs\/([^/]+)\//.exec(link.getAttribute('href') ?? '')?.[1] ?? '';
  const isSettled = () =>
    new Promise<void>((resolve) => {
      const watch = new MutationObserver(() => {
        if (region.ariaBusy !== 'false') return;
        watch.disconnect();
        resolve();
      });
      watch.observe(region, { attributes: true, attributeFilter: ['aria-busy'] });
    });

  for (const more of form.querySelectorAll<HTMLElement>('[data-part="more-values"]')) more.click();
  // What is read is in the document; to draw it hundreds of times is half the work.
  document.body.style.setProperty('display', 'none');
  const answers: CountsAnswer[] = [];
  for (const [index, address] of addresses.entries()) {
    const settledNow = isSettled();
    history.pushState({ search: `asked-${index}` }, '', `?${address}`);
    dispatchEvent(new PopStateEvent('popstate', { state: history.state as unknown }));
    await settledNow;
    const boxes = [...form.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
    answers.push({
      // Arabic has words for one and two; then they are all there to be counted.
      count: numberIn(total.textContent) || results.childElementCount,
      slugs: [...results.querySelectorAll('[data-part="title"]')].map(slugOf),
      values: boxes.map((box) => {
        const count = box.closest('li')?.querySelector('[data-part="count"]')?.textContent ?? '';
        return [box.name, box.value, numberIn(count)];
      }),
    });
  }
  return answers;
}
