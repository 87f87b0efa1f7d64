import { expect, it } from 'vitest';
import { sizeWords } from '../../../../src/client/offline/size-words.ts';

it.each([
  [0, 'en', '1 kB'],
  [640_200, 'en', '641 kB'],
  [999_600, 'en', '1 MB'],
  [2_345_678, 'en', '2.3 MB'],
  [2_345_678, 'ar', '2.3 م.ب'],
])('%i bytes in %s are %s', (bytes, language, words) => {
  expect(sizeWords(bytes, language).replace(/[\u200e\u200f]/g, '')).toBe(words);
});
