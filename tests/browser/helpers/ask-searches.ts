import type { Page } from '@playwright/test';
import { settled } from './search-page.ts';

/** What the search page says to one search, when those in the other language are there too. */
export interface SearchAnswer {
  slugs: string[];
  /** Whether a button offers results after these. */
  hasMore: boolean;
  /** Of the other language: how many briefs its heading counts, and those of them that are shown. */
  others: { count: number; slugs: string[] };
  /** What stands in the list of advice, line by line. */
  advice: string[];
  /** The parts of the query that can be taken away, what is said not to be understood, and the page that is offered to be opened. */
  parts: string[];
  misread: string[];
  opens: string;
  /** The message that is shown in place of results. */
  message: string;
}

/** How a search is asked for: by an address as a link or Back and Forward bring it, or in the box. */
export type AskedBy = 'address' | 'box';

/**
 * The answers of the search page to many searches, within one page that is loaded once.
 *
 * An address is `q=geneva&region=syria`. Each search waits for the page itself: a mark in the region of other
 * languages is gone once that is drawn anew, which comes last. So the page is opened without a search: what one has in
 * other languages would come after it is settled, and take the first mark along.
 */
export async function askSearches(
  page: Page,
  addresses: readonly string[],
  { prefix = '', by = 'address' }: { prefix?: string; by?: AskedBy } = {},
): Promise<SearchAnswer[]> {
  await page.goto(`${prefix}search/`);
  await settled(page);
  return page.evaluate(askWithin, { addresses: [...addresses], by });
}

interface Searches {
  addresses: string[];
  by: AskedBy;
}

// Runs in the page, so it holds everything it uses.
async function askWithin({ addresses, by }: Searches): Promise<SearchAnswer[]> {
  const one = (selector: string, root: ParentNode = document): HTMLElement => {
    const found = root.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`Unexpected page: no ${selector}`);
    return found;
  };
  const all = (selector: string, root: ParentNode) => [
    ...root.querySelectorAll<HTMLElement>(selector),
  ];
  const region = one('[data-part="region"]');
  const others = one('[data-part="others"]', region);
  const results = one('[data-part="results"]', region);
  const more = one('[data-part="more"]');
  const form = one('form[data-part="form"]') as HTMLFormElement;
  const box = one('input[name="q"]', form) as HTMLInputElement;

  const settledAfter = (start: () => void) =>
    new Promise<void>((resolve) => {
      const mark = document.createElement('i');
      others.append(mark);
      const isThere = () => !mark.isConnected && region.ariaBusy === 'false';
      const hasFailed = () => !one('[data-message="failed"]', region).hidden;
      const watch = new MutationObserver(() => {
        if (!isThere() && !hasFailed()) return;
        watch.disconnect();
        resolve();
      });
      watch.observe(region, { subtree: true, childList: true, attributes: true });
      start();
    });

  let entry = 0;
  const ask = (address: string) => {
    if (by === 'address') {
      history.pushState({ search: `asked-${entry++}` }, '', `?${address}`);
      dispatchEvent(new PopStateEvent('popstate', { state: history.state as unknown }));
    } else {
      box.value = new URLSearchParams(address).get('q') ?? '';
      form.requestSubmit();
    }
  };

  const slugOf = (link: HTMLElement) =>
    /\/briefs\/([^/]+)\//.exec(link.getAttribute('href') ?? '')?.[1] ?? '';
  const textOf = (element: HTMLElement) => element.textContent.trim();
  const titles = (root: ParentNode) => all('[data-part="title"]', root).map(slugOf);
  // What is read is in the document; to draw it hundreds of times is half the work.
  document.body.style.setProperty('display', 'none');
  const answers: SearchAnswer[] = [];
  for (const address of addresses) {
    await settledAfter(() => {
      ask(address);
    });
    const heading = others.querySelector('[data-part="other-title"]')?.textContent ?? '';
    const digits = heading.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) & 15));
    const shown = all('[data-message]', region).find((message) => !message.hidden);
    answers.push({
      slugs: titles(results),
      hasMore: !more.hidden,
      others: {
        count: Number(/\d+/.exec(digits)?.[0] ?? titles(others).length),
        slugs: titles(others),
      },
      advice: all('[data-part="advice"] li', region).map((line) => line.textContent.trim()),
      parts: all('[data-part="understood-list"] [data-part="label"]', region).map(textOf),
      misread: all('[data-part="misread"] li:not([data-part])', region).map(textOf),
      opens: one('[data-part="named-page"]', region).querySelector('a')?.getAttribute('href') ?? '',
      message: shown?.dataset['message'] ?? '',
    });
  }
  return answers;
}
