import type { Browser, BrowserContext, CDPSession, Page } from '@playwright/test';
import type { Contender } from './contenders.ts';
import { watchWorkerHeap } from './worker-heap.ts';

/** A connection that is slower than the machine's own. */
export interface Link {
  name: string;
  megabits: number;
  milliseconds: number;
}

/** A page of a contender, open for the first time, that tells what its searches cost. */
export interface WatchedPage {
  page: Page;
  session: CDPSession;
  /** What the search that was begun last has cost since, once it is over and nothing is on its way. */
  costs: () => Promise<Costs>;
  /** Begins a search: words in the box, and Enter. */
  ask: (words: string) => Promise<void>;
  /** Milliseconds that the main thread has been busy. */
  busyTime: () => Promise<number>;
  /** Bytes that its workers hold, after a collection. */
  workerHeap: () => Promise<number>;
  close: () => Promise<void>;
}

export interface Costs {
  /** Milliseconds from Enter, or from the beginning of the visit, to the first result or the word that there is none. */
  first: number;
  /** Milliseconds of the main thread. */
  cpu: number;
  /** The longest task of the main thread; 0 where none took 50 milliseconds. */
  longest: number;
}

/** Opens a contender's page with nothing kept; with words in the address the search begins with the visit. */
export async function openWatched(
  browser: Browser,
  contender: Contender,
  { address, words = '', link }: { address: string; words?: string; link?: Link | undefined },
): Promise<WatchedPage> {
  const context: BrowserContext = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  const workerHeap = await watchWorkerHeap(session);
  if (link) await slowDown(session, link);
  const { isOver, results } = contender;
  await page.addInitScript({
    content: `(${watchSearches.toString()})(${isOver.toString()}, ${JSON.stringify({ results, words })})`,
  });
  const query = words ? `?${new URLSearchParams({ q: words }).toString()}` : '';
  await page.goto(`${address}${contender.path}${query}`, { waitUntil: 'commit' });
  let busyBefore = 0;
  if (!words) {
    await page.waitForSelector(contender.ready, { state: 'attached', timeout: 180_000 });
    await page.waitForLoadState('networkidle');
    busyBefore = await busyTime(session);
  }
  return {
    page,
    session,
    costs: async () => {
      await page.waitForFunction(() => (globalThis as Watched).watched.over, undefined, {
        timeout: 180_000,
      });
      await page.waitForLoadState('networkidle');
      const { first, longest } = await page.evaluate(() => (globalThis as Watched).watched);
      return { first, longest, cpu: (await busyTime(session)) - busyBefore };
    },
    ask: async (asked) => {
      busyBefore = await busyTime(session);
      await page.evaluate(askIn, { box: contender.box, asked });
    },
    busyTime: () => busyTime(session),
    workerHeap,
    close: () => context.close(),
  };
}

type Watched = typeof globalThis & {
  watched: { first: number; longest: number; over: boolean };
  watchFor: (words: string) => void;
};

// Runs in the page, so it holds everything it uses.
function watchSearches(
  isOver: (words: string) => boolean,
  { results, words }: { results: string; words: string },
): void {
  const all = globalThis as Watched;
  let start = 0;
  const tasks: PerformanceEntry[] = [];
  new PerformanceObserver((list) => {
    tasks.push(...list.getEntries());
    const since = tasks.filter((task) => task.startTime + task.duration >= start);
    all.watched.longest = Math.max(0, ...since.map(({ duration }) => duration));
  }).observe({ type: 'longtask', buffered: true });
  let stop: () => void = () => undefined;
  all.watchFor = (asked) => {
    stop();
    start = asked === words ? 0 : performance.now();
    all.watched = { first: NaN, longest: 0, over: false };
    const old = document.querySelector(results);
    let hasChanged = !isOver(asked);
    const look = () => {
      const result = document.querySelector(results);
      const isThere = result !== null && result !== old;
      hasChanged ||= !isOver(asked);
      const over = isOver(asked) && (isThere || hasChanged);
      if ((isThere || over) && Number.isNaN(all.watched.first)) {
        all.watched.first = performance.now() - start;
      }
      if (over) all.watched.over = true;
    };
    const observer = new MutationObserver(look);
    const settings = { subtree: true, childList: true, attributes: true, characterData: true };
    observer.observe(document, settings);
    stop = () => {
      observer.disconnect();
    };
  };
  all.watchFor(words);
}

function askIn({ box, asked }: { box: string; asked: string }): void {
  const input = document.querySelector<HTMLInputElement>(box);
  if (!input) throw new Error(`Unexpected page: no ${box}`);
  (globalThis as Watched).watchFor(asked);
  input.value = asked;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, data: asked }));
  input.form?.requestSubmit();
}

async function busyTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN);
}

async function slowDown(session: CDPSession, { megabits, milliseconds }: Link): Promise<void> {
  const bytesPerSecond = (megabits * 1e6) / 8;
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: milliseconds,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  });
}
