import { expect, test } from 'vitest';
import { shareWork } from '../../../../src/client/search/index/shared-work.ts';

function openWork() {
  const begun: { key: string; signal: AbortSignal | undefined; end: () => void }[] = [];
  const lingering: (() => void)[] = [];
  const shared = shareWork(
    (key: string, signal) => {
      const { promise, resolve } = Promise.withResolvers<string>();
      begun.push({ key, signal, end: () => resolve(`${key} done`) });
      return promise;
    },
    () => new Promise((resolve) => lingering.push(resolve)),
  );
  return { begun, shared, lingering };
}

test('what is asked for twice is done once, and kept until it is dropped', async () => {
  const { begun, shared } = openWork();
  const [one, other] = [shared.of('a'), shared.of('a', new AbortController().signal)];
  begun[0]?.end();
  expect(await Promise.all([one, other, shared.of('a')])).toEqual(Array(3).fill('a done'));
  expect(begun).toHaveLength(1);
  shared.drop('a');
  void shared.of('a');
  expect(begun).toHaveLength(2);
});

test('it ends when nobody waits for it any more, and not before', async () => {
  const { begun, shared, lingering } = openWork();
  const [first, second] = [new AbortController(), new AbortController()];
  const [one, other] = [shared.of('a', first.signal), shared.of('a', second.signal)];
  first.abort();
  await expect(one).rejects.toThrow('abort');
  expect(lingering).toHaveLength(0);
  second.abort();
  await expect(other).rejects.toThrow('abort');
  expect(begun[0]?.signal?.aborted).toBe(false);
  for (const end of lingering) end();
  await Promise.resolve();
  expect(begun[0]?.signal?.aborted).toBe(true);
  void shared.of('a');
  expect(begun).toHaveLength(2);
});

test('who asks again while it lingers has the same', async () => {
  const { begun, shared, lingering } = openWork();
  const first = new AbortController();
  const one = shared.of('a', first.signal);
  first.abort();
  await expect(one).rejects.toThrow('abort');
  const again = shared.of('a', new AbortController().signal);
  for (const end of lingering) end();
  begun[0]?.end();
  expect(await again).toBe('a done');
  expect(begun).toHaveLength(1);
});

test('who does not say when to go waits to the end', async () => {
  const { begun, shared, lingering } = openWork();
  const first = new AbortController();
  const [one, other] = [shared.of('a'), shared.of('a', first.signal)];
  first.abort();
  await expect(other).rejects.toThrow('abort');
  expect(lingering).toHaveLength(0);
  begun[0]?.end();
  expect(await one).toBe('a done');
});

test('what failed is begun anew', async () => {
  let times = 0;
  const { of } = shareWork<string>(() => Promise.reject(new Error(`fault ${++times}`)));
  await expect(of('a')).rejects.toThrow('fault 1');
  await expect(of('a', new AbortController().signal)).rejects.toThrow('fault 2');
});
