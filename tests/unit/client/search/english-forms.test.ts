import { expect, test } from 'vitest';
import { englishForms } from '../../../../src/client/search/query/english-forms.ts';

test('a word is asked for as it is spelled on either side of the ocean', () => {
  expect(englishForms('organization')).toEqual(['organization', 'organisation']);
  expect(englishForms('Organised')).toEqual(['Organised', 'organized']);
  expect(englishForms('neighbour')).toEqual(['neighbour', 'neighbor']);
  expect(englishForms('defense')).toEqual(['defense', 'defence']);
  expect(englishForms('centre')).toEqual(['centre', 'center']);
  expect(englishForms('programmes')).toEqual(['programmes', 'programs']);
});

test('other words stay as they are', () => {
  for (const word of [
    'four',
    'tour',
    'Moscow',
    'prize',
    'programming',
    'laboratory',
    'historical',
  ]) {
    expect(englishForms(word)).toEqual([word]);
  }
});
