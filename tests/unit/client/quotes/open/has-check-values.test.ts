import { expect, it } from 'vitest';
import { hasCheckValues } from '../../../../../src/client/quotes/open/has-check-values.ts';

it.each([
  ['https://a.example/b/?from=a&v=3fk2#p12', true],
  ['https://a.example/b/?v=3fk2#p12:~:text=a', true],
  ['https://a.example/b/#p12:~:text=a&v=3fk2', true],
  ['https://a.example/b/#p12:~:text=a?v=3fk2', false],
  ['https://a.example/b/#p12', false],
])('a link to a sentence is told by its check values: %s', (address, expected) => {
  expect(hasCheckValues(address)).toBe(expected);
});
