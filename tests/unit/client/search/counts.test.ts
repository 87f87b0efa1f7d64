import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withValue } from '../../../../src/client/search/state/choose.ts';
import {
  choiceTest,
  countValues,
  dateOf,
  readBriefs,
} from '../../../../src/client/search/index/briefs.ts';
import { readValues } from '../../../../src/client/search/index/facet-values.ts';
import { findBriefs } from '../../../../src/client/search/find/find-briefs.ts';
import { allOf } from '../../../../src/client/search/query/condition.ts';
import { facetNames, type FacetName, type SearchState } from '../../../../src/model/facets.ts';
import { facetRows, searchRows } from '../../../../src/search/make-rows.ts';
import { planOf } from './plan-of.ts';
import { fakeEngine, filedBriefs, type FakeBrief } from './fake-engine.ts';
import { stateOf } from './search-state.ts';

const vocabulary = ['a', 'b', 'c', 'd'];
const some = fc.subarray(vocabulary);
const briefs: fc.Arbitrary<FakeBrief[]> = fc
  .array(
    fc.record({
      text: fc.subarray(['moscow', 'geneva', 'isil', 'talks']).map((words) => words.join(' ')),
      date: fc.constantFrom('2012-01-01', '2015-01-01'),
      values: fc.record({
        topic: some,
        region: some,
        type: fc.constantFrom(['a'], ['b']),
        author: some,
      }),
    }),
    { maxLength: 12 },
  )
  .map((list) => list.map((brief, index) => ({ id: `brief-${index}`, ...brief })));
const states: fc.Arbitrary<SearchState> = fc.record({
  query: fc.constantFrom('', 'moscow', 'moscow geneva', 'ISIS', '"geneva isil" talks'),
  chosen: fc.record({ topic: some, region: some, type: some, author: some }),
  years: fc.constantFrom(
    { from: undefined, to: undefined },
    { from: 2013, to: undefined },
    { from: 1999, to: 2000 },
  ),
  sort: fc.constant('relevance'),
});

test('a count is what choosing the value alone in its facet would show, with and without words', async () => {
  await fc.assert(
    fc.asyncProperty(briefs, states, async (list, state) => {
      const engine = fakeEngine(list);
      const { matches } = await findBriefs(engine, allOf(planOf(state.query).terms));
      const found = matches.map(({ brief }) => brief);
      const counts = countValues(found, state);
      for (const name of facetNames) {
        for (const value of vocabulary) {
          const shown = found.filter(choiceTest(onlyChosen(state, name, value)));
          expect(counts[name][value] ?? 0).toBe(shown.length);
        }
      }
    }),
    { numRuns: 150 },
  );
});

test('the neighbour of a chosen value keeps its count', () => {
  const list = filedBriefs([
    { id: 'one', values: { topic: ['sanctions'], region: ['syria'] } },
    { id: 'two', values: { topic: ['terrorism'], region: ['syria'] } },
  ]);
  const counts = countValues(list, stateOf('topic=sanctions'));
  expect(counts.topic).toEqual({ sanctions: 1, terrorism: 1 });
  expect(counts.region).toEqual({ syria: 1 });
});

test('values of one facet are alternatives, facets stand together, years are a range', () => {
  const [brief] = filedBriefs([
    { id: 'one', date: '2015-08-18', values: { topic: ['sanctions'], region: ['syria'] } },
  ]);
  const isFound = (address: string) => brief !== undefined && choiceTest(stateOf(address))(brief);
  expect(isFound('')).toBe(true);
  expect(isFound('topic=terrorism&topic=sanctions&region=syria')).toBe(true);
  expect(isFound('topic=sanctions&region=russia')).toBe(false);
  expect(isFound('year=2013-2016')).toBe(true);
  expect(isFound('year=-2014')).toBe(false);
  expect(isFound('year=2016-')).toBe(false);
  expect(isFound('year=2015')).toBe(true);
  expect(isFound('year=0000-0099')).toBe(false);
});

test('the files of briefs and of their values give each brief back as it was, the newest first', () => {
  const days = fc.integer({ min: 0, max: 30_000 });
  // As regions do, some values come with others.
  const withAbove = (values: string[]) => [
    ...new Set(values.flatMap((value) => (value === 'a' ? ['a', 'b', 'c'] : [value]))),
  ];
  const brief = fc.record({
    hash: fc.stringMatching(/^[0-9a-f]{6,8}$/),
    day: days,
    words: fc.integer({ min: 1, max: 99 }),
    titleWords: fc.nat(20),
    values: fc.record({
      topic: some,
      region: some.map(withAbove),
      type: some,
      author: fc.subarray(['x']),
    }),
  });
  const lists = fc.uniqueArray(brief, { selector: ({ hash }) => hash, maxLength: 15 });
  fc.assert(
    fc.property(lists, (list) => {
      const indexed = list.map(({ hash, ...facts }, at) => {
        return { facts, number: (at * 7) % 16, url: `/briefs/${hash}/` };
      });
      const rows = searchRows({ index: 'en_8f0cc95', prefix: 'en_' }, indexed);
      const facets = facetRows('en_8f0cc95', indexed);
      const [readRows, readFacets] = [rows, facets].map((file) => JSON.stringify(file));
      const valuesAt = readValues(JSON.parse(readFacets ?? '') as typeof facets);
      const briefs = [...readBriefs(JSON.parse(readRows ?? '') as typeof rows, valuesAt).values()];
      expect(briefs.map(({ rank }) => rank)).toEqual(indexed.map((_, index) => index));
      expect(briefs.map(({ day }) => day)).toEqual(
        indexed.map(({ facts }) => facts.day).sort((one, other) => other - one),
      );
      for (const { number, facts } of indexed) {
        const { day, words, titleWords, values } = facts;
        const read = briefs.find(({ page }) => page === number);
        expect(read).toMatchObject({ id: `en_${number}`, day, words, titleWords });
        for (const name of facetNames) {
          expect([...(read?.values[name] ?? [])].sort()).toEqual(values[name].toSorted());
        }
      }
    }),
  );
});

test('a day is a date again', () => {
  expect(dateOf({ day: Date.parse('2015-08-18') / 86_400_000 })).toBe('2015-08-18');
  expect(dateOf({ day: 0 })).toBe('1970-01-01');
});

function onlyChosen(state: SearchState, name: FacetName, value: string): SearchState {
  return withValue({ ...state, chosen: { ...state.chosen, [name]: [] } }, name, value, true);
}
