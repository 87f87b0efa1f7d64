import { describe, expect, it } from 'vitest';
import { nearest, suggestion } from '../../../../src/model/text/nearest.ts';

describe('nearest', () => {
  it.each([
    ['sirya', ['syria', 'serbia', 'levant'], 'syria'],
    ['peace-proces', ['peace-process', 'peace'], 'peace-process'],
    ['un-report', ['report-un'], undefined],
    ['fr', ['ar', 'en'], undefined],
    ['', ['long'], undefined],
    ['word', [], undefined],
  ])('of %s among %j is %s', (written, known, expected) => {
    expect(nearest(written, known)).toBe(expected);
  });
});

describe('suggestion', () => {
  it('asks after the nearest word', () => {
    expect(suggestion('sirya', ['syria'])).toBe(' Did you mean `syria`?');
  });

  it('is empty where nothing is near', () => {
    expect(suggestion('atlantis', ['syria'])).toBe('');
  });
});
