import type { BrowserContext, Page } from '@playwright/test';

/** When a visit to a search page saw what it came for, in milliseconds from its beginning. */
export interface Visit {
  first: number;
  full: number;
}

/** A connection that is slower than the machine's own. */
export interface Link {
  name: string;
  megabits: number;
  milliseconds: number;
}

/** Opens a search page and waits until results and counts are there, and nothing is on its way any more. */
export async function visitSearch(
  context: BrowserContext,
  address: string,
  link: Link | undefined,
): Promise<Visit> {
  const page = await context.newPage();
  await page.addInitScript(watchResults);
  if (link) await slowDown(page, link);
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForFunction(() => 'full' in (globalThis as Watched).seen, undefined, {
    timeout: 120_000,
  });
  await page.waitForLoadState('networkidle');
  const { first = Number.NaN, full = Number.NaN } = await page.evaluate(
    () => (globalThis as Watched).seen,
  );
  await page.close();
  return { first, full };
}

type Watched = typeof globalThis & { seen: Partial<Visit> };

// Runs in the page, so it holds everything it uses.
function watchResults(): void {
  const seen: Partial<Visit> = {};
  Object.assign(globalThis, { seen });
  const look = () => {
    const title = document.querySelector('[data-part="results"] [data-part="title"]');
    if (title) seen.first ??= performance.now();
    const isDone = document.querySelector('[data-part="region"][aria-busy="false"]');
    if (!title || !isDone) return;
    seen.full ??= performance.now();
    watch.disconnect();
  };
  const watch = new MutationObserver(look);
  watch.observe(document, { subtree: true, childList: true, attributes: true });
}

// Chromium holds the workers of a page to the same conditions.
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
