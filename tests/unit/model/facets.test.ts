import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  formatSearch,
  parseSearch,
  unreadIn,
  sortOrders,
  yearRange,
  type SearchState,
} from '../../../src/model/facets.ts';

const id = fc.stringMatching(/^[a-z][a-z0-9]{0,5}(-[a-z0-9]{1,5}){0,2}$/);
const values = fc.uniqueArray(id, { maxLength: 4 }).map((ids) => ids.sort());
const year = fc.option(fc.integer({ min: 1000, max: 9999 }), { nil: undefined });
const years = fc
  .tuple(year, year)
  .map(([from, to]) =>
    from !== undefined && to !== undefined && from > to ? { from: to, to: from } : { from, to },
  );
const states: fc.Arbitrary<SearchState> = fc.record({
  query: fc.string({ unit: 'grapheme' }).map((text) => text.trim()),
  chosen: fc.record({ topic: values, region: values, type: values, author: values }),
  years,
  sort: fc.constantFrom(...sortOrders),
});

test('a state comes back from its address', () => {
  fc.assert(
    fc.property(states, (state) => {
      const address = formatSearch(state).toString();
      expect(parseSearch(new URLSearchParams(address))).toEqual(state);
    }),
  );
});

test('any parameters whatever make a state, whose address is stable', () => {
  const name = fc.constantFrom('q', 'topic', 'region', 'type', 'author', 'year', 'sort', 'x');
  fc.assert(
    fc.property(fc.array(fc.tuple(name, fc.string())), (pairs) => {
      const once = formatSearch(parseSearch(new URLSearchParams(pairs))).toString();
      expect(formatSearch(parseSearch(new URLSearchParams(once))).toString()).toBe(once);
    }),
  );
});

test('spellings that are left out are in the address, each once', () => {
  const state = parseSearch(
    new URLSearchParams('q=ISIS&without=ISIL&without=Daesh&without=ISIL&without='),
  );
  expect(state.without).toEqual(['Daesh', 'ISIL']);
  expect(formatSearch(state).toString()).toBe('q=ISIS&without=Daesh&without=ISIL');
});

test('the empty state has no parameters', () => {
  expect(formatSearch(parseSearch(new URLSearchParams())).toString()).toBe('');
});

test('years are read with open ends, single, and the wrong way round', () => {
  const yearsOf = (text: string) => parseSearch(new URLSearchParams({ year: text })).years;
  expect(yearsOf('2014-2016')).toEqual({ from: 2014, to: 2016 });
  expect(yearsOf('2016-2014')).toEqual({ from: 2014, to: 2016 });
  expect(yearsOf('2014-')).toEqual({ from: 2014, to: undefined });
  expect(yearsOf('-2016')).toEqual({ from: undefined, to: 2016 });
  expect(yearsOf('2015')).toEqual({ from: 2015, to: 2015 });
  expect(yearsOf('<b>')).toEqual({ from: undefined, to: undefined });
});

test('a year half typed leaves the other end alone', () => {
  expect(yearRange('20', '2016')).toEqual({ from: undefined, to: 2016 });
  expect(yearRange('2014', '')).toEqual({ from: 2014, to: undefined });
  expect(yearRange('2016', '2014')).toEqual({ from: 2014, to: 2016 });
});

test.each([
  ['q=moscow&topic=sanctions&year=2014-2016&sort=oldest&without=ISIL', []],
  ['topic=nonsense&topic=sanctions', ['topic=nonsense']],
  [
    'region=Not%20an%20id&year=abc&sort=zzz&page=-1',
    ['region=Not an id', 'year=abc', 'sort=zzz', 'page=-1'],
  ],
  ['q=&year=&topic=&sort=', []],
  ['utm_source=x&fbclid=y&q=moscow', []],
])('of %s is said what is not understood: %j', (address, unread) => {
  const parameters = new URLSearchParams(address);
  const state = parseSearch(parameters);
  const topic = state.chosen.topic.filter((value) => value === 'sanctions');
  const known = { ...state, chosen: { ...state.chosen, topic } };
  expect(unreadIn(parameters, known)).toEqual(unread);
});
