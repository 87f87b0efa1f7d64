import fc from 'fast-check';
import { expect, test } from 'vitest';
import { showValues, type ValueChoice } from '../../../../src/client/search/panels/shown-values.ts';
import type { FacetValue } from '../../../../src/model/facets.ts';

const regions: FacetValue[] = [
  { id: 'europe', label: 'Europe', depth: 0 },
  { id: 'turkiye', label: 'Türkiye', depth: 1 },
  { id: 'asia', label: 'Asia', depth: 0 },
  { id: 'levant', label: 'Levant', depth: 1 },
  { id: 'jordan', label: 'Jordan', depth: 2 },
  { id: 'syria', label: 'Syria', depth: 2 },
];
const counts = { europe: 2, turkiye: 2, asia: 9, levant: 7, syria: 7 };

function lines(choice: Partial<ValueChoice>): string[] {
  const all = { counts, chosen: [], limit: 8, narrow: '', ...choice };
  const { shown, left } = showValues(regions, all);
  return [
    ...shown.map(({ value, depth, count }) => `${'  '.repeat(depth)}${value.id} ${count}`),
    ...(left > 0 ? [`+${left}`] : []),
  ];
}

test('values stand by their counts under what they lie within, those without results are left out', () => {
  expect(lines({})).toEqual([
    ...['asia 9', '  levant 7', '    syria 7'],
    ...['europe 2', '  turkiye 2'],
  ]);
});

test('of many the first are shown, and what is chosen always', () => {
  expect(lines({ limit: 2 })).toEqual(['asia 9', '  levant 7', '+3']);
  expect(lines({ limit: 2, chosen: ['jordan', 'turkiye'] })).toEqual([
    ...['asia 9', '  levant 7', '    jordan 0'],
    ...['turkiye 2', '+2'],
  ]);
});

test('what is looked for is found without accents, with what it lies within and without results', () => {
  expect(lines({ narrow: 'turki' })).toEqual(['europe 2', '  turkiye 2']);
  expect(lines({ narrow: 'jordan' })).toEqual(['asia 9', '  levant 7', '    jordan 0']);
  expect(lines({ narrow: 'zz', chosen: ['asia'] })).toEqual(['asia 9']);
  expect(lines({ narrow: '<b>' })).toEqual([]);
});

test('whatever is asked, nothing is shown twice, lost or over the limit', () => {
  const id = fc.constantFrom(...regions.map((region) => region.id));
  const choice = fc.record({
    counts: fc.dictionary(id, fc.nat(3)),
    chosen: fc.uniqueArray(id),
    limit: fc.integer({ min: 0, max: 6 }),
  });
  fc.assert(
    fc.property(choice, (some) => {
      const { shown, left } = showValues(regions, { ...some, narrow: '' });
      const ids = shown.map(({ value }) => value.id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids).toEqual(expect.arrayContaining(some.chosen));
      expect(ids.filter((one) => !some.chosen.includes(one)).length).toBeLessThanOrEqual(
        some.limit,
      );
      const withResults = regions.filter((region) => (some.counts[region.id] ?? 0) > 0);
      expect(withResults.filter((region) => !ids.includes(region.id))).toHaveLength(left);
    }),
  );
});
