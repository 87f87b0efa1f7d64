import { formatTable } from '../table.ts';
import type { Contender } from './contenders.ts';
import type { Course } from './speed.ts';
import type { SpeedQuery } from './speed-queries.ts';
import { openWatched } from './watched-page.ts';

const slowness = 4;
const betweenKeys = 140;
const afterwards = 3000;

/** What typing costs on a slow processor: the longest time from a key to the next paint, and the main thread. */
export async function typeSlowly(
  all: readonly Contender[],
  queries: readonly SpeedQuery[],
  { browser, address }: Course,
): Promise<string> {
  const rows: string[][] = [];
  for (const { words } of queries) {
    for (const contender of all) {
      const open = await openWatched(browser, contender, { address });
      const { page, session } = open;
      await page.evaluate(watchKeys);
      await session.send('Emulation.setCPUThrottlingRate', { rate: slowness });
      const before = await open.busyTime();
      await page.locator(contender.box).pressSequentially(words, { delay: betweenKeys });
      await page.waitForTimeout(afterwards);
      await page.waitForLoadState('networkidle');
      const cpu = (await open.busyTime()) - before;
      const { worst, longest } = await page.evaluate(() => (globalThis as Keys).keys);
      await open.close();
      const figures = [worst, longest, cpu].map((one) => one.toFixed(0));
      rows.push([words, contender.name, ...figures]);
    }
  }
  return formatTable(['typed', '', 'key to paint ms', 'longest task ms', 'CPU ms'], rows);
}

type Keys = typeof globalThis & { keys: { worst: number; longest: number } };

// Runs in the page.
function watchKeys(): void {
  const keys = { worst: 0, longest: 0 };
  Object.assign(globalThis, { keys });
  const watch = (type: string, name: 'worst' | 'longest') => {
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) keys[name] = Math.max(keys[name], duration);
    }).observe({ type, durationThreshold: 16 } as PerformanceObserverInit);
  };
  watch('event', 'worst');
  watch('longtask', 'longest');
}
