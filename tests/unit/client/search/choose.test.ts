import { expect, test } from 'vitest';
import {
  isNarrowed,
  withEveryYear,
  withNothingChosen,
  withValue,
  withValuesThat,
} from '../../../../src/client/search/state/choose.ts';
import { formatSearch } from '../../../../src/model/facets.ts';
import { stateOf } from './search-state.ts';

test('a value is added once and taken away', () => {
  const one = stateOf('region=syria');
  expect(withValue(one, 'region', 'syria', true)).toEqual(one);
  const two = withValue(one, 'region', 'russia', true);
  expect(formatSearch(two).toString()).toBe('region=russia&region=syria');
  expect(withValue(two, 'region', 'syria', false).chosen.region).toEqual(['russia']);
});

test('values that do not pass are left out, and nothing else is', () => {
  const state = stateOf('q=moscow&topic=nowhere&topic=sanctions&region=nowhere&year=2015-');
  const known = withValuesThat((name, value) => name === 'topic' && value === 'sanctions', state);
  expect(formatSearch(known).toString()).toBe('q=moscow&topic=sanctions&year=2015-');
});

test('clearing keeps the words and the order', () => {
  const state = stateOf('q=moscow&topic=sanctions&author=pincite&year=2015-&sort=oldest');
  expect(formatSearch(withNothingChosen(state)).toString()).toBe('q=moscow&sort=oldest');
});

test('facets and years narrow, words and order do not', () => {
  expect(isNarrowed(stateOf('q=moscow&sort=oldest'))).toBe(false);
  expect(isNarrowed(stateOf('author=pincite'))).toBe(true);
  expect(isNarrowed(stateOf('year=-2015'))).toBe(true);
  expect(isNarrowed(withEveryYear(stateOf('year=-2015')))).toBe(false);
});
