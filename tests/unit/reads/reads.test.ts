import { describe, expect, it, test } from 'vitest';
import type { BriefEntry } from '../../../src/content/entries/entries.ts';
import { ChangedReads } from '../../../src/reads/changed-reads.ts';
import {
  bundled,
  noteRead,
  readsOfBundle,
  withoutReads,
  withReader,
  withReads,
} from '../../../src/reads/note-reads.ts';
import { isOfOutline, OutlineReads } from '../../../src/reads/outline-reads.ts';
import { ReadDigests } from '../../../src/reads/read-digests.ts';
import { ReadsToTell } from '../../../src/reads/reads-to-tell.ts';
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

const digestsOf = (topics: Record<string, string>, answer = 'one', briefs: BriefEntry[] = []) =>
  new ReadDigests({
    maps: { topics: new Map(Object.entries(topics)) },
    wholes: {},
    ...{ briefs, pages: [], outline: '' },
    answer: () => answer,
    file: () => undefined,
  });

test('a digest changes with what was read, and with nothing else', () => {
  const digestOf = (topics: Record<string, string>, read: string, answer?: string) =>
    digestsOf(topics, answer).of(read);
  const before = { a: 'A', b: 'B' };
  const one = 'in topics a';
  expect(digestOf(before, one)).toBe(digestOf({ ...before, b: 'C' }, one));
  expect(digestOf(before, one)).not.toBe(digestOf({ ...before, a: 'C' }, one));
  expect(digestOf(before, 'all topics')).not.toBe(digestOf({ ...before, c: 'C' }, 'all topics'));
  expect(digestOf({}, one)).not.toBe(digestOf({ a: '' }, one));
  expect(digestOf(before, 'answer feeds en /')).not.toBe(
    digestOf(before, 'answer feeds en /', 'two'),
  );
});

describe('what was read for the last output', () => {
  const brief = (whole: string, words: number) =>
    ({
      ...{ id: 'one', folder: 'briefs/one', images: {}, whole },
      first: { language: 'en', words },
      translations: [],
    }) as unknown as BriefEntry;
  const names = ['in topics a', 'in topics b', '# both', 'text one/en words', 'brief one'];
  const before = digestsOf({ a: 'A', b: 'B' }, 'one', [brief('w', 1)]);
  const last = {
    names,
    digests: names.map((name) => (name.startsWith('#') ? '' : before.of(name))),
    bundles: new Map([[2, [0, 1]]]),
    briefs: new Map([['one', 'w']]),
    outline: 'as it was',
  };
  const changed = (topics: Record<string, string>, own = brief('w', 1), outline = 'another') =>
    new ChangedReads(last, digestsOf(topics, 'one', [own]), { briefs: [own], outline });

  it('is the same where all of it is, by itself and within bundles', () => {
    expect(changed({ a: 'A', b: 'B' }).areSame([0, 1, 2, 3, 4])).toBe(true);
    expect(changed({ a: 'A', b: 'C' }).areSame([0, 3])).toBe(true);
    expect(changed({ a: 'A', b: 'C' }).areSame([0, 1])).toBe(false);
    expect(changed({ a: 'A', b: 'C' }).areSame([2])).toBe(false);
  });

  it('is another in a brief of which something changed, as far as that was read', () => {
    const topics = { a: 'A', b: 'B' };
    expect(changed(topics, brief('x', 2)).areSame([3])).toBe(false);
    expect(changed(topics, brief('x', 2)).areSame([4])).toBe(true);
    expect(changed(topics, brief('x', 1)).areSame([3])).toBe(true);
  });

  it('is not looked at where the outline of all entries is the same, but for the words of texts', () => {
    const topics = { a: 'A', b: 'C' };
    expect(changed(topics, brief('x', 1), 'as it was').areSame([0, 1, 2])).toBe(true);
    expect(changed(topics, brief('x', 2), 'as it was').areSame([3])).toBe(false);
    expect(changed(topics, brief('x', 2), 'another').areSame([1])).toBe(false);
  });

  it('is another where nobody knows what it was', () => {
    const unknown = new ChangedReads({ ...last, bundles: new Map() }, before, {
      ...{ briefs: [], outline: 'another' },
    });
    expect(unknown.areSame([2])).toBe(false);
    expect(unknown.areSame([7])).toBe(false);
  });
});

test('of reads all is told that their bundles hold, and of each once', () => {
  const all = Array.from({ length: 30 }, (_, number) => `in topics ${number}`);
  const names = [...bundled(new Set(all)), 'in topics a'];
  const digests = digestsOf({ a: 'A', 1: 'B' });
  const toTell = new ReadsToTell();
  const told = toTell.of(names, digests);
  expect([...told.bundles.keys()]).toEqual(names.slice(0, 1));
  expect([...told.digests.keys()].sort()).toEqual([...all, 'in topics a'].sort());
  expect(told.digests.get('in topics a')).toBe(digests.of('in topics a'));
  const again = toTell.of([...names, 'in topics b', '# of another process'], digests);
  expect([...again.bundles.keys(), ...again.digests.keys()]).toEqual(['in topics b']);
});

test.each([
  ['answer related en one', true],
  ['all briefsByTopic', true],
  ['in sources a', true],
  ['the briefs', true],
  ['brief one', true],
  ['text one/en data', true],
  ['text one/en mentions', true],
  ['text one/en words', false],
  ['text one/en around', false],
  ['text one/en digest', false],
  ['answer-of-words events-of-source en a', false],
  ['file briefs/one/map.png', false],
  ['in cards /briefs/one/card.png', false],
  ['all cards', false],
])('of the outline of all entries is %s: %s', (read, isOf) => {
  expect(isOfOutline(read)).toBe(isOf);
});

test('what is made of the outline alone may read no words, nor ask anybody who has', () => {
  const names = Array.from({ length: 30 }, (_, number) => `in topics ${number}`);
  const ask = remember((words: string, _: object) => {
    for (const name of [...names, words]) noteRead(name);
  });
  const read = (words: string) => () => {
    withReader(new OutlineReads('an answer'), () => {
      ask(words, {});
    });
  };
  expect(read('text one/en cited')).not.toThrow();
  expect(read('text one/en words')).toThrow('an answer reads `text one/en words` and may not');
});
