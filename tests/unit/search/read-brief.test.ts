import { expect, test } from 'vitest';
import { readBrief } from '../../../src/search/read-brief.ts';

test('a block may have any number of words', () => {
  const html = `<html lang="en"><article data-pagefind-body><p id="p1">${'talks '.repeat(200_000)}</p></article></html>`;
  const { words, tokens } = readBrief(html);
  // An empty one ends the block.
  expect([words.length, tokens.length]).toEqual([200_001, 200_001]);
});
