import { expect, test } from 'vitest';
import {
  bundled,
  noteRead,
  readsOfBundle,
  withoutReads,
  withReads,
} from '../../../src/reads/note-reads.ts';
import { ReadDigests } from '../../../src/reads/read-digests.ts';
import { remember } from '../../../src/reads/remember.ts';
import { watched, WatchedMap } from '../../../src/reads/watched-map.ts';

const readsOf = (work: () => unknown) => [...withReads(work).reads];

test('what is read of maps and lists is noted, also after a wait', async () => {
  const map = new WatchedMap('topics', new Map([['a', 1]]));
  const list = watched('files', ['a', 'b']);
  expect(readsOf(() => map.get('a'))).toEqual(['in topics a']);
  expect(readsOf(() => map.has('b'))).toEqual(['in topics b']);
  for (const all of [
    () => map.size,
    () => [...map],
    () => [...map.keys()],
    () => [...map.values()],
  ]) {
    expect(readsOf(all)).toEqual(['all topics']);
  }
  expect(readsOf(() => list.length)).toEqual(['the files']);
  expect(readsOf(() => list.map((file) => file))).toEqual(['the files']);
  const { result, reads } = withReads(async () => {
    await Promise.resolve();
    return map.get('a');
  });
  expect(await result).toBe(1);
  expect([...reads]).toEqual(['in topics a']);
});

test('what is remembered counts as read by each who asks for it', () => {
  let made = 0;
  const double = remember((key: string, owner: { name: string }) => {
    made++;
    noteRead(`in numbers ${key}`);
    return key + owner.name;
  });
  const owner = { name: 'x' };
  const first = readsOf(() => double('a', owner));
  const second = readsOf(() => double('a', owner));
  expect([first, second]).toEqual([['in numbers a'], ['in numbers a']]);
  expect(made).toBe(1);
});

test('an answer that is noted by itself hides what was read for it', () => {
  expect(
    readsOf(() =>
      withoutReads(() => {
        noteRead('all topics');
      }),
    ),
  ).toEqual([]);
});

test('many reads have one name together, the same in every process', () => {
  const many = new Set(Array.from({ length: 100 }, (_, number) => `in topics ${number}`));
  const [name = ''] = bundled(many);
  expect(name).toMatch(/^# [0-9a-f]{20}$/);
  expect(bundled(new Set([...many].reverse()))).toEqual([name]);
  expect(new Set(readsOfBundle(name))).toEqual(many);
});

test('a digest changes with what was read, and with nothing else', () => {
  const digestOf = (topics: Record<string, string>, reads: string[], answer = 'one') =>
    new ReadDigests({
      maps: { topics: new Map(Object.entries(topics)) },
      wholes: {},
      ...{ briefs: [], pages: [] },
      answer: () => answer,
      file: () => undefined,
    }).of(reads);
  const before = { a: 'A', b: 'B' };
  const one = ['in topics a'];
  expect(digestOf(before, one)).toBe(digestOf({ ...before, b: 'C' }, one));
  expect(digestOf(before, one)).not.toBe(digestOf({ ...before, a: 'C' }, one));
  expect(digestOf(before, ['all topics'])).not.toBe(
    digestOf({ ...before, c: 'C' }, ['all topics']),
  );
  expect(digestOf({}, one)).not.toBe(digestOf({ a: '' }, one));
  expect(digestOf(before, ['answer feeds en /'])).not.toBe(
    digestOf(before, ['answer feeds en /'], 'two'),
  );
  const bundle = bundled(
    new Set(
      Array.from(
        { length: 30 },
        (_, number) => `in topics ${'abc'.charAt(number % 3)}${number > 2 ? number : ''}`,
      ),
    ),
  );
  expect(digestOf(before, [...bundle])).not.toBe(digestOf({ ...before, b: 'C' }, [...bundle]));
});
