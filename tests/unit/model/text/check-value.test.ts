import { expect, it } from 'vitest';
import { checkValue, checkValuePattern } from '../../../../src/model/text/check-value.ts';

it('is four digits that links and ledgers rely on for ever', () => {
  expect([
    checkValue('The text reaffirmed Geneva.'),
    checkValue('وأعاد النص تأكيد بيان جنيف.'),
    checkValue(''),
  ]).toMatchInlineSnapshot(`
    [
      "8kn3",
      "jcje",
      "wz0b",
    ]
  `);
});

it('does not change with case, white space and punctuation', () => {
  const value = checkValue('He said: “No”, and left.');
  expect(value).toMatch(checkValuePattern);
  expect(checkValue('he  said "no" and LEFT')).toBe(value);
});

it.each([
  ['3.5 percent', '35 percent'],
  ['a loss of -5', 'a loss of 5'],
  ['5 $', '5 €'],
  ['He did', 'He did not'],
])('changes from “%s” to “%s”', (one, other) => {
  expect(checkValue(one)).not.toBe(checkValue(other));
});

it('meets itself seldom: 2,000 texts share about two of a million values', () => {
  const values = Array.from({ length: 2000 }, (_, number) => checkValue(`Sentence ${number}.`));
  expect(new Set(values).size).toBeGreaterThan(1990);
});
