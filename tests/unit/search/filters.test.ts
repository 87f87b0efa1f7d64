import { expect, test } from 'vitest';
import { filtersOf } from '../../../src/client/search/filters.ts';
import { stateOf } from './search-state.ts';

const years = ['2012', '2015', '2016'];

test('nothing chosen is no filter', () => {
  expect(filtersOf(stateOf('q=moscow'), years)).toEqual({});
});

test('values of one facet are alternatives, facets stand together', () => {
  const state = stateOf('topic=sanctions&topic=terrorism&region=syria');
  expect(filtersOf(state, years)).toEqual({
    topic: { any: ['sanctions', 'terrorism'] },
    region: { any: ['syria'] },
  });
});

test('a facet can be left out', () => {
  const state = stateOf('topic=sanctions&region=syria');
  expect(filtersOf(state, years, 'topic')).toEqual({ region: { any: ['syria'] } });
});

test('a range of years is the indexed years within it', () => {
  expect(filtersOf(stateOf('year=2013-2016'), years)).toEqual({ year: { any: ['2015', '2016'] } });
  expect(filtersOf(stateOf('year=-2012'), years)).toEqual({ year: { any: ['2012'] } });
  expect(filtersOf(stateOf('year=2016-'), years)).toEqual({ year: { any: ['2016'] } });
});

test('a range without an indexed year finds nothing, rather than everything', () => {
  expect(filtersOf(stateOf('year=2013-2014'), years)).toBeUndefined();
});
