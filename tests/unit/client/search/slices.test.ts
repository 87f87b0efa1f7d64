import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { breathe, inSlices } from '../../../../src/client/search/index/slices.ts';

const step = 3;
// Ahead of every clock that the module may have read in another test.
let now = performance.now() + 1e9;
let turns = 0;
let channels = 0;

// Counts the turns that the page is given, by the messages for them, and the channels that these take.
beforeEach(() => {
  now += 1000;
  [turns, channels] = [0, 0];
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  vi.stubGlobal(
    'MessageChannel',
    class extends MessageChannel {
      constructor() {
        super();
        channels++;
        const post = this.port2.postMessage.bind(this.port2);
        this.port2.postMessage = (message) => {
          turns++;
          post(message);
        };
      }
    },
  );
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('no slice is longer than ten milliseconds and the item that ends it', async () => {
  const slices = new Map<number, number>();
  await inSlices(Array.from({ length: 50 }), () => {
    now += step;
    slices.set(turns, (slices.get(turns) ?? 0) + step);
  });
  expect(slices.size).toBeGreaterThan(1);
  expect(Math.max(...slices.values())).toBeLessThan(10 + step);
});

test('what follows something else in one task shares its slice', async () => {
  await breathe();
  expect(turns).toBe(1);
  now += 9;
  await breathe();
  await inSlices([1, 2], () => (now += 1));
  expect(turns).toBe(2);
});

test('each that waits at once has a turn of its own, and all have them by one channel', async () => {
  const seen = new Map<number, number>();
  const wait = async () => {
    await breathe();
    seen.set(turns, (seen.get(turns) ?? 0) + 1);
  };
  await Promise.all(Array.from({ length: 12 }, wait));
  expect(turns).toBe(12);
  expect(channels).toBe(1);
  expect(Math.max(...seen.values())).toBe(2);
  now += 10;
  await wait();
  expect([turns, channels]).toEqual([13, 2]);
});

test('what is no longer wanted ends at the next slice', async () => {
  const asked = new AbortController();
  let done = 0;
  const work = inSlices(
    Array.from({ length: 100 }),
    () => {
      now += 6;
      done++;
      if (done === 3) asked.abort();
    },
    asked.signal,
  );
  await expect(work).rejects.toThrow('abort');
  expect(done).toBeLessThanOrEqual(4);
});

test('what goes fast reads the clock once for many items, what goes slowly for each', async () => {
  const clock = vi.spyOn(performance, 'now');
  await inSlices(Array.from({ length: 3200 }), () => undefined);
  expect(clock.mock.calls.length).toBeLessThan(200);
  const slices = new Map<number, number>();
  await inSlices(Array.from({ length: 100 }).keys(), (index) => {
    if (index < 50) return;
    now += step;
    slices.set(turns, (slices.get(turns) ?? 0) + step);
  });
  // One stride is over before it is known that its items are slow.
  expect([...slices.values()].filter((took) => took >= 10 + step).length).toBeLessThanOrEqual(1);
});
