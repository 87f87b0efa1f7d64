import { expect, it } from 'vitest';
import { linkHtml } from '../../../src/library/sources/source-copies.ts';

it.each([
  ['https://x.example/%D9%88', 'https://x.example/و'],
  ['https://x.example/a%20b?c=%22', 'https://x.example/a%20b?c=%22'],
  ['https://x.example/%7Ba%7D', 'https://x.example/%7Ba%7D'],
  ['https://x.example/100%', 'https://x.example/100%'],
])('%s is linked as %s', (address, linked) => {
  expect(linkHtml(address, 'x')).toBe(`<a href="${linked}" rel="external">x</a>`);
});
