import { afterEach, describe, expect, test, vi } from 'vitest';
import { fetchNames } from '../../../src/client/fetch-names.ts';
import { fetchHistory } from '../../../src/client/quotes/open/former-words.ts';
import { fetchSearchWords } from '../../../src/client/search-box/fetch-search-words.ts';
import { IndexFault } from '../../../src/client/search/index/index-fault.ts';
import { openFieldLabels } from '../../../src/client/search/index/known-labels.ts';
import { openKnownValues } from '../../../src/client/search/index/known-values.ts';
import { loadCandidates } from '../../../src/client/search-box/load-candidates.ts';

afterEach(() => vi.unstubAllGlobals());

const search = 'https://pincite.test/search/';
const { signal } = new AbortController();

const serve = (value: unknown) =>
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json(value)));

const name = { kind: 'person', name: { en: 'Ann' } };
const names = {
  whole: { version: 1, names: [name] },
  hostile: [
    ...[null, 7, 'names', [], {}, { version: 1 }, { version: 2, names: [name] }],
    { version: 1, names: {} },
    ...[
      null,
      'Ann',
      {},
      { kind: 'person' },
      { ...name, name: 'Ann' },
      { ...name, name: { en: 7 } },
    ].map((one) => ({ version: 1, names: [one] })),
    ...[
      { spellings: 'Ann' },
      { spellings: [7] },
      { spellings: [{}] },
      { id: 7 },
      { pages: [] },
    ].map((parts) => ({ version: 1, names: [{ ...name, ...parts }] })),
  ],
};

const link = { text: 'Syria', href: '/topics/syria/' };
const suggestions = {
  whole: { version: 1, names: '/search/names.json', topics: [link], regions: [], briefs: [] },
  hostile: [
    'javascript:alert(1)',
    '//elsewhere.test/',
    String.raw`/\elsewhere.test`,
    7,
    '',
  ].flatMap((href) => [
    { ...{ version: 1, names: '/n.json', regions: [], briefs: [] }, topics: [{ ...link, href }] },
    { ...{ version: 1, topics: [], regions: [], briefs: [] }, names: href },
  ]),
};

const change = { id: 'p1', since: '3 May 2026', was: ['a'], now: [] };
const history = {
  whole: { version: 1, changes: [change], former: [], words: { changed: 'x' } },
  hostile: [
    { version: 1, changes: [null], former: [], words: {} },
    { version: 1, changes: [{ ...change, was: 'a' }], former: [], words: {} },
    { version: 1, changes: [], former: [7], words: {} },
    { version: 1, changes: [], former: [], words: [] },
  ],
};

const noValues = { topic: [], region: [], type: [], author: [] };
const value = { id: 'syria', label: 'Syria', depth: 0 };
const values = {
  whole: { version: 1, values: { ...noValues, region: [value] } },
  hostile: [
    ...[null, 7, [], {}, { version: 1 }, { version: 1, values: [] }, { version: 1, values: {} }],
    ...[
      [null],
      [{ ...value, id: 7 }],
      [{ ...value, depth: -1 }],
      [{ ...value, depth: 1e9 }],
      [{ ...value, depth: 0.5 }],
      [{ id: 'syria', label: 'Syria' }],
    ].map((region) => ({ version: 1, values: { ...noValues, region } })),
    { version: 1, values: { ...noValues, author: undefined } },
  ],
};

const noLabels = { topic: {}, region: {}, type: {}, author: {} };
const labels = {
  whole: { version: 1, values: { ...noLabels, region: { syria: ['Syria'] } } },
  hostile: [
    ...[null, 7, [], {}, { version: 1 }, { version: 1, values: { region: {} } }],
    ...[null, 7, [], { syria: 'Syria' }, { syria: [7] }].map((region) => ({
      version: 1,
      values: { ...noLabels, region },
    })),
  ],
};

describe('a file of another shape is taken for none:', () => {
  test('names', async () => {
    serve(names.whole);
    await expect(fetchNames(search)).resolves.toEqual(names.whole);
    for (const value of names.hostile) {
      serve(value);
      await expect(fetchNames(search)).rejects.toThrow('Unexpected answer');
    }
  });

  test('values of facets, as a fault of the index', async () => {
    serve(values.whole);
    const known = openKnownValues(search, noValues);
    await known.load();
    expect(known.labelOf('region', 'syria')).toBe('Syria');
    for (const other of values.hostile) {
      serve(other);
      const none = openKnownValues(search, noValues);
      await expect(none.load()).rejects.toThrow(IndexFault);
      expect(none.knows('region', 'anything')).toBe(true);
    }
  });

  test('what values are called, as a fault of the index', async () => {
    serve(labels.whole);
    await expect(openFieldLabels(search)()).resolves.toEqual(labels.whole);
    for (const other of labels.hostile) {
      serve(other);
      await expect(openFieldLabels(search)()).rejects.toThrow(IndexFault);
    }
  });

  test('suggestions, with addresses of this site only', async () => {
    serve(suggestions.whole);
    expect((await loadCandidates(search, 'en', signal)).first).toHaveLength(1);
    for (const value of suggestions.hostile) {
      serve(value);
      await expect(loadCandidates(search, 'en', signal)).rejects.toThrow('Unexpected answer');
    }
  });

  test('words of the search box', async () => {
    const whole = { version: 1, box: { label: 'x', kinds: { topic: 'y' } }, found: { next: 'z' } };
    serve(whole);
    await expect(fetchSearchWords(search)).resolves.toEqual(whole);
    for (const value of [
      { ...whole, box: null },
      { ...whole, found: { next: 7 } },
    ]) {
      serve(value);
      await expect(fetchSearchWords(search)).rejects.toThrow('Unexpected answer');
    }
  });

  test('the history of sentences', async () => {
    serve(history.whole);
    expect(await fetchHistory(signal)).toEqual(history.whole);
    for (const value of history.hostile) {
      serve(value);
      expect(await fetchHistory(signal)).toBeUndefined();
    }
  });
});
