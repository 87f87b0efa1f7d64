import { test as plain, type BrowserContext } from '@playwright/test';

interface Sharing {
  /** Whether a test may have a context that others had before: not where it touches what outlives a page. */
  sharesContext: boolean;
}

interface Contexts {
  /** The contexts that tests with the same options share, each with a page that keeps its processes alive. */
  shared: Map<string, BrowserContext>;
}

/**
 * Playwright's own `test`, with a new page for each test, but one context for all tests of a worker that ask for the same.
 *
 * A context of its own takes three times as long as a page. What outlives a page is shared: what is stored
 * locally, the clock, the cache.
 */
export const test = plain.extend<Sharing, Contexts>({
  sharesContext: [true, { option: true }],
  shared: [
    async ({}, use) => {
      const contexts = new Map<string, BrowserContext>();
      await use(contexts);
      for (const context of contexts.values()) await context.close();
    },
    { scope: 'worker' },
  ],
  context: async (
    { browser, shared, sharesContext, viewport, hasTouch, javaScriptEnabled, permissions },
    use,
  ) => {
    // The options by which tests differ; Playwright gives a new context all those of the test it is made in.
    const key = JSON.stringify({ viewport, hasTouch, javaScriptEnabled, permissions });
    const known = sharesContext ? shared.get(key) : undefined;
    const context = known ?? (await browser.newContext());
    if (!known && sharesContext) {
      shared.set(key, context);
      await context.newPage();
    }
    const others = context.pages();
    await use(context);
    const own = context.pages().filter((page) => !others.includes(page));
    if (sharesContext) await Promise.all(own.map((page) => page.close()));
    else await context.close();
  },
});
