import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withValue } from '../../../src/client/search/choose.ts';
import {
  countValues,
  isAmong,
  readBriefs,
  type Brief,
} from '../../../src/client/search/find/briefs.ts';
import { findBriefs } from '../../../src/client/search/find/find-briefs.ts';
import { facetNames, type FacetName, type SearchState } from '../../../src/model/facets.ts';
import { planOf } from './plan-of.ts';
import { fakeEngine, type FakeBrief } from './fake-engine.ts';
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
      const { matches } = await findBriefs(engine, planOf(state.query).terms);
      const found = matches.map(({ brief }) => brief);
      const counts = countValues(found, state);
      for (const name of facetNames) {
        for (const value of vocabulary) {
          const shown = found.filter((brief) => isAmong(brief, onlyChosen(state, name, value)));
          expect(counts[name][value] ?? 0).toBe(shown.length);
        }
      }
    }),
    { numRuns: 150 },
  );
});

test('the neighbour of a chosen value keeps its count', () => {
  const list: Brief[] = [
    ...fakeEngine([
      { id: 'one', values: { topic: ['sanctions'], region: ['syria'] } },
      { id: 'two', values: { topic: ['terrorism'], region: ['syria'] } },
    ]).briefs.values(),
  ];
  const counts = countValues(list, stateOf('topic=sanctions'));
  expect(counts.topic).toEqual({ sanctions: 1, terrorism: 1 });
  expect(counts.region).toEqual({ syria: 1 });
});

test('values of one facet are alternatives, facets stand together, years are a range', () => {
  const [brief] = fakeEngine([
    { id: 'one', date: '2015-08-18', values: { topic: ['sanctions'], region: ['syria'] } },
  ]).briefs.values();
  const isFound = (address: string) => brief !== undefined && isAmong(brief, stateOf(address));
  expect(isFound('')).toBe(true);
  expect(isFound('topic=terrorism&topic=sanctions&region=syria')).toBe(true);
  expect(isFound('topic=sanctions&region=russia')).toBe(false);
  expect(isFound('year=2013-2016')).toBe(true);
  expect(isFound('year=-2014')).toBe(false);
  expect(isFound('year=2016-')).toBe(false);
});

test('the facet file gives each brief its values back', () => {
  const file = {
    version: 1 as const,
    languages: {
      en: {
        values: { topic: ['x', 'y'], region: ['syria'], type: ['note'], author: [] },
        briefs: [
          ['en_1', 'one', '2015-08-18', 900, 4, [1, 0], [0], [0], []] as [
            string,
            string,
            string,
            number,
            number,
            number[],
            number[],
            number[],
            number[],
          ],
        ],
      },
    },
  };
  expect(readBriefs(file, 'en').get('en_1')).toEqual({
    id: 'en_1',
    slug: 'one',
    date: '2015-08-18',
    words: 900,
    titleWords: 4,
    values: { topic: ['y', 'x'], region: ['syria'], type: ['note'], author: [] },
  });
  expect(readBriefs(file, 'ar').size).toBe(0);
});

function onlyChosen(state: SearchState, name: FacetName, value: string): SearchState {
  return withValue({ ...state, chosen: { ...state.chosen, [name]: [] } }, name, value, true);
}
