import type { BrowserContext, Page } from '@playwright/test';

/** When a search saw what it came for, in milliseconds from its beginning. */
export interface Seen {
  first: number;
  full: number;
  /** When the first result was there, in milliseconds since 1970. */
  firstAt: number;
}

/** A connection that is slower than the machine's own. */
export interface Link {
  name: string;
  megabits: number;
  milliseconds: number;
}

/** A search page that is open, with its results. */
export interface OpenSearch {
  seen: Seen;
  /** Searches for something else: words in the box, or a value of a facet to choose. */
  next: (words: string, facet: { name: string; value: string } | undefined) => Promise<Seen>;
  close: () => Promise<void>;
}

/** Opens a search page and waits until results and counts are there, and nothing is on its way any more. */
export async function openSearch(
  context: BrowserContext,
  address: string,
  link: Link | undefined,
): Promise<OpenSearch> {
  const page = await context.newPage();
  await page.addInitScript(watchResults);
  if (link) await slowDown(page, link);
  await page.goto(address, { waitUntil: 'commit' });
  const seen = await whatIsSeen(page);
  return {
    seen,
    next: async (words, facet) => {
      await page.evaluate(ask, { words, facet });
      return whatIsSeen(page);
    },
    close: () => page.close(),
  };
}

async function whatIsSeen(page: Page): Promise<Seen> {
  await page.waitForFunction(() => 'full' in (globalThis as Watched).seen, undefined, {
    timeout: 120_000,
  });
  await page.waitForLoadState('networkidle');
  const {
    first = NaN,
    full = NaN,
    firstAt = NaN,
  } = await page.evaluate(() => (globalThis as Watched).seen);
  return { first, full, firstAt };
}

type Watched = typeof globalThis & { seen: Partial<Seen>; watch: () => void };

// Run in the page, so each of the two holds everything it uses.
function watchResults(): void {
  const watch = (start = 0) => {
    const seen: Partial<Seen> = {};
    Object.assign(globalThis, { seen });
    // Results of the search before are not what is looked for.
    const old = document.querySelector('[data-part="results"] [data-part="title"]');
    const look = () => {
      const title = document.querySelector('[data-part="results"] [data-part="title"]');
      if (!title || title === old) return;
      seen.first ??= performance.now() - start;
      seen.firstAt ??= performance.timeOrigin + performance.now();
      if (!document.querySelector('[data-part="region"][aria-busy="false"]')) return;
      seen.full ??= performance.now() - start;
      observer.disconnect();
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { subtree: true, childList: true, attributes: true });
  };
  Object.assign(globalThis, { watch: () => watch(performance.now()) });
  watch();
}

function ask({
  words,
  facet,
}: {
  words: string;
  facet?: { name: string; value: string } | undefined;
}) {
  const form = document.querySelector<HTMLFormElement>('[data-part="form"]');
  const box = form?.querySelector<HTMLInputElement>('[data-part="words"]');
  const value =
    facet &&
    form?.querySelector<HTMLInputElement>(`[name="${facet.name}"][value="${facet.value}"]`);
  (globalThis as Watched).watch();
  if (value) value.click();
  else if (box) {
    box.value = words;
    form?.requestSubmit();
  }
}

async function slowDown(page: Page, { megabits, milliseconds }: Link): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const bytesPerSecond = (megabits * 1e6) / 8;
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: milliseconds,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  });
}
