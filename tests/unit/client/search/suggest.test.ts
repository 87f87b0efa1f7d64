import { expect, test } from 'vitest';
import { advise } from '../../../../src/client/search/find/advise.ts';
import { findBriefs } from '../../../../src/client/search/find/find-briefs.ts';
import { queryUnsigned } from '../../../../src/client/search/query/change-query.ts';
import { allOf } from '../../../../src/client/search/query/condition.ts';
import { fakeEngine } from './fake-engine.ts';
import { planOf, someNames } from './plan-of.ts';

const engine = fakeEngine([
  { id: 'blockade', text: 'The blockade\nThe government and governments and its blockade' },
  { id: 'ports', text: 'Ports\nA blockade of ports; Dr. Łódź said' },
  { id: 'naval', text: 'Navies\nthe United Nations and naval matters, Borshchevskaya' },
]);

async function suggested(query: string): Promise<string[]> {
  const plan = planOf(query);
  const found = await findBriefs(engine, allOf(plan.terms));
  const { suggestions } = await advise(engine, plan, found, planOf, someNames);
  return suggestions.map((one) => `${one.query} ${one.count}`);
}

test.each([
  ['blokade', ['blockade 2']],
  ['blcokade', ['blockade 2']],
  ['goverment', ['government 1']],
  ['goverment blokade', ['government blockade 1']],
  ['"goverment and"', ['"government and" 1']],
  ['ports blokade', ['ports blockade 1']],
  ['goverment zzyzxq', ['government 1']],
  // Both occur, but nowhere together: each by itself.
  ['goverment navall', ['government 1', 'naval 1']],
  ['unitednations', ['United Nations 1']],
  ['navall-matters', ['naval-matters 1']],
  ['naval‑maters', ['naval‑matters 1']],
  ['block ade', ['blockade 2']],
  ['Lodzz', ['Łódź 1']],
  ['Borshchevskaia', ['Borshchevskaya 1']],
  ['zzyzxq', []],
  // Nothing is missing, so nothing was mistyped.
  ['government naval', []],
  ['1864', []],
])('instead of %s is offered what finds something: %j', async (query, offered) => {
  expect(await suggested(query)).toEqual(offered);
});

test.each([
  ['#blockade', 'blockade'],
  ['5% Łódź', '5 Łódź'],
  ['"5%" C++', '"5" C'],
  ['blockade', undefined],
])('%s is offered without its signs: %s', (query, offered) => {
  const plan = planOf(query);
  expect(queryUnsigned(plan, plan.terms)).toBe(offered);
});
