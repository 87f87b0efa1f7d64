import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withValue } from '../../../src/client/search/choose.ts';
import { countValues } from '../../../src/client/search/counts.ts';
import { findBriefs } from '../../../src/client/search/find-briefs.ts';
import { facetNames, type FacetName, type SearchState } from '../../../src/model/facets.ts';
import { fakeEngine, type FakeBrief } from './fake-engine.ts';
import { stateOf } from './search-state.ts';

const vocabulary = ['a', 'b', 'c', 'd'];
const some = fc.subarray(vocabulary);
const briefs: fc.Arbitrary<FakeBrief[]> = fc
  .array(
    fc.record({
      words: fc.subarray(['moscow', 'geneva']),
      values: fc.record({
        topic: some,
        region: some,
        type: fc.constantFrom(['a'], ['b']),
        author: some,
        year: fc.constantFrom(['2012'], ['2015']),
      }),
    }),
    { maxLength: 12 },
  )
  .map((list) => list.map((brief, index) => ({ id: `brief-${index}`, ...brief })));
const states: fc.Arbitrary<SearchState> = fc.record({
  query: fc.constantFrom('', 'moscow'),
  chosen: fc.record({ topic: some, region: some, type: some, author: some }),
  years: fc.constantFrom(
    { from: undefined, to: undefined },
    { from: 2013, to: undefined },
    { from: 1999, to: 2000 },
  ),
  sort: fc.constant('relevance'),
});

test('a count is what choosing the value alone in its facet would show', async () => {
  await fc.assert(
    fc.asyncProperty(briefs, states, async (list, state) => {
      const engine = fakeEngine(list);
      const counts = await countValues(engine, state, await findBriefs(engine, state));
      for (const name of facetNames) {
        for (const value of vocabulary) {
          const shown = await findBriefs(engine, onlyChosen(state, name, value));
          expect(counts[name]?.[value] ?? 0).toBe(shown.hits.length);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('the neighbour of a chosen value keeps its count', async () => {
  const engine = fakeEngine([
    { id: 'one', words: [], values: { topic: ['sanctions'], region: ['syria'] } },
    { id: 'two', words: [], values: { topic: ['terrorism'], region: ['syria'] } },
  ]);
  const state = stateOf('topic=sanctions');
  const counts = await countValues(engine, state, await findBriefs(engine, state));
  expect(counts['topic']).toEqual({ sanctions: 1, terrorism: 1 });
  expect(counts['region']).toEqual({ syria: 1 });
});

function onlyChosen(state: SearchState, name: FacetName, value: string): SearchState {
  return withValue({ ...state, chosen: { ...state.chosen, [name]: [] } }, name, value, true);
}
