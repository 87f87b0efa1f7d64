import { expect, test } from 'vitest';
import { matchValues } from '../../../../src/client/search/query/match-values.ts';

const valuesOf = matchValues({
  version: 1,
  values: {
    topic: { sanctions: ['Sanctions', 'العقوبات'], 'us-sanctions': ['US sanctions'] },
    region: { 'middle-east': ['Middle East', 'الشرق الأوسط'], syria: ['Syria', 'سورية'] },
    type: {},
    author: { adee: ['Alvey A. Adee'], 'smith-ann': ['Ann Smith'], jones: ['Bob Smith-Jones'] },
  },
});

test.each([
  ['author', 'adee', ['adee']],
  ['author', 'ADEE', ['adee']],
  ['author', 'Alvey Adee', ['adee']],
  ['author', 'Adee Alvey', []],
  ['author', 'Smith', ['smith-ann', 'jones']],
  ['author', 'Smi', []],
  ['author', '—', []],
  ['topic', 'sanctions', ['sanctions']],
  ['topic', 'عقوبات', ['sanctions']],
  ['region', 'شرق الأوسط', ['middle-east']],
  ['topic', 'العقوبات', ['sanctions']],
  ['region', 'Middle-East', ['middle-east']],
  ['region', 'الشرق الاوسط', ['middle-east']],
  ['region', 'سوريه', ['syria']],
  ['type', 'brief', []],
] as const)('%s:%s', (field, text, values) => {
  expect(valuesOf(field, text)).toEqual(values);
});
