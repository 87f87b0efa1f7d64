import { expect, it } from 'vitest';
import { wordsAround } from '../../../../src/model/text/words-around.ts';

const text =
  'On 13 August the coalition, reversing its position, came to meet Lavrov (its host), perhaps out of fatigue and frustration.';

it.each([
  ['Lavrov', '… its position, came to meet Lavrov (its host), perhaps out of …'],
  ['On 13 August', 'On 13 August the coalition, reversing its position, …'],
  ['its host', '… position, came to meet Lavrov (its host), perhaps out of fatigue and …'],
  ['frustration', '… perhaps out of fatigue and frustration.'],
])('shows %s among the words on either side', (part, around) => {
  const start = text.indexOf(part);
  expect(wordsAround(text, { start, end: start + part.length })).toBe(around);
});

it('leaves short texts whole', () => {
  expect(wordsAround('قال لافروف ذلك.', { start: 4, end: 10 })).toBe('قال لافروف ذلك.');
});
