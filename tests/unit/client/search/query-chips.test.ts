import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import type { SearchWords } from '../../../../src/model/page/search-words.ts';
import { queryChips } from '../../../../src/client/search/panels/query-chips.ts';
import { parse } from './grammar/read-tree.ts';

const file = new URL('../../../../src/strings/en.yaml', import.meta.url);
const { search } = load(readFileSync(file, 'utf8')) as { search: SearchWords };
const words = { ...search, facets: search.form.facets };

test.each([
  ['treaty of peace', []],
  ['treaty -commerce', [['Without commerce', 'treaty']]],
  ['war (treaty OR convention)', [['treaty or convention', 'war']]],
  ['war -(treaty OR (a b))', [['Without treaty or (a and b)', 'war']]],
  ['"peace talks" war', [['Exactly “peace talks”', 'war']]],
  ['blockad* war', [['Words that begin with “blockad”', 'war']]],
  ['title:peace war', [['In the title: peace', 'war']]],
  [
    'عنوان:سلام -حرب',
    [
      ['In the title: سلام', '-حرب'],
      ['Without حرب', 'عنوان:سلام'],
    ],
  ],
  ["'peace talks'", [['Exactly “peace talks”', '']]],
  ["'peace' talks'", []],
  ["title:'peace talks'", [['In the title: Exactly “peace talks”', '']]],
  ['author:smith war', [['Author: Ann or Bob', 'war']]],
  ['1861..1864 war', [['Date: 1861–1864', 'war']]],
  ['after:2014 war', [['Date: since 2014', 'war']]],
  [
    '12 May 1864',
    [
      ['Date: 12 May 1864', 'text:1864-05-12'],
      ['Named in the text: 12 May 1864', 'date:1864-05-12'],
    ],
  ],
  ['text:1864-05-12 war', [['Named in the text: 12 May 1864', 'war']]],
] as const)('%s', (query, chips) => {
  const labels: Partial<Record<string, string>> = { smith: 'Ann', jones: 'Bob' };
  const context = { words, language: 'en', labelOf: (_: string, id: string) => labels[id] ?? id };
  const found = queryChips(parse(query), context);
  expect(found.map(({ label, query: rest }) => [label, rest])).toEqual(chips);
});

test.each([
  ['wom?n treaty -commerce', ['treaty -commerce', 'wom?n treaty']],
  ['author:nobody -commerce war', ['author:nobody war']],
  ['treaty AROUND(3) war -(a OR (b c)) peace', ['treaty AROUND(3) war peace']],
  ['"unclosed NOT (commerce)', ['"unclosed']],
  ['author:smith AND foo:bar', ['foo:bar']],
  ['foo:bar AND 12 May 1864', ['foo:bar text:1864-05-12', 'foo:bar date:1864-05-12']],
])('what is not understood stays in %s without a part', (query, left) => {
  const context = { words, language: 'en', labelOf: (_: string, id: string) => id };
  const found = queryChips(parse(query), context);
  expect(found.map(({ query: rest }) => rest)).toEqual(left);
});

test('a date is told apart in the words of the page', () => {
  const context = { words, language: 'ar', labelOf: (_: string, id: string) => id };
  const found = queryChips(parse('12 May 1864'), context);
  expect(found.map(({ query }) => query)).toEqual(['نص:1864-05-12', 'تاريخ:1864-05-12']);
});
