import { describe, expect, it } from 'vitest';
import { largestShare } from '../../../src/permalinks/alignment/largest-share.ts';
import { createComparison } from '../../../src/permalinks/alignment/comparison.ts';
import {
  readSketch,
  shingleHashes,
  sketchOf,
} from '../../../src/permalinks/alignment/similarity.ts';

const numbered = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => `word${from + index}`).join(' ');

describe('sketchOf', () => {
  it('writes what ledgers hold: three digits for each shingle, in ascending order', () => {
    expect(sketchOf('The talks began in Geneva.')).toBe('DYHF06GIsUrcejPgY_zwv2zr5S0');
    expect(shingleHashes('The talks began in Geneva.')).toEqual(
      readSketch('DYHF06GIsUrcejPgY_zwv2zr5S0'),
    );
  });

  it('keeps the 32 smallest of a longer text', () => {
    const all = shingleHashes(numbered(0, 40));
    expect(all.length).toBe(79);
    expect(readSketch(sketchOf(numbered(0, 40)))).toEqual(all.slice(0, 32));
    expect(Math.max(...all)).toBeLessThan(2 ** 18);
    expect(Math.max(...all)).toBeGreaterThan(2 ** 17);
  });

  it('holds words and pairs of neighbours, each once', () => {
    expect(shingleHashes('so be it so be it').length).toBe(3 + 3);
    expect(shingleHashes('')).toEqual([]);
  });
});

describe('createComparison', () => {
  const compare = (olds: string[], news: string[]) =>
    createComparison(
      olds.map((text) => readSketch(sketchOf(text))),
      news.map((text) => shingleHashes(text)),
    );

  it('says of all that two texts hold how much they share', () => {
    const { likeness } = compare(['one two three'], ['one two four']);
    // Three of seven: `one`, `two` and `one two`.
    expect(likeness(0, 0)).toBeCloseTo(3 / 7, 10);
    expect(compare(['one'], ['one']).likeness(0, 0)).toBe(1);
    expect(compare([''], ['']).likeness(0, 0)).toBe(0);
  });

  it('judges a long text by its sketch, as if by a sample', () => {
    const { likeness } = compare([numbered(0, 200)], [numbered(100, 300)]);
    expect(likeness(0, 0)).toBeGreaterThan(0.2);
    expect(likeness(0, 0)).toBeLessThan(0.5);
    expect(compare([numbered(0, 200)], [numbered(0, 200)]).likeness(0, 0)).toBe(1);
  });

  it('lets shingles weigh by how few texts hold them', () => {
    const { likeness } = compare(['the war', 'the peace', 'the aid'], ['the', 'war', 'x']);
    const [common, rare] = [Math.log(1 + 1), Math.log(1 + 3)];
    expect(likeness(0, 0)).toBeCloseTo(common / (common + 2 * rare), 10);
    expect(likeness(0, 1)).toBeCloseTo(rare / (common + 2 * rare), 10);
  });

  it('takes a shingle that only one side holds for one text of the other side', () => {
    // All weigh the same then: one of five is shared.
    expect(compare(['one two'], ['one three', 'four', 'five']).likeness(0, 0)).toBeCloseTo(0.2, 10);
    expect(compare(['one two', 'four', 'five'], ['one three']).likeness(0, 0)).toBeCloseTo(0.2, 10);
  });

  it('says how much a part gained from an old text that is not its own, and lost', () => {
    const { gained, lost } = compare(['one two', 'three'], ['one two three', 'four']);
    expect(gained(1, 0, 0)).toBe(1);
    expect(gained(0, 0, 0)).toBe(0);
    expect(gained(0, 0, undefined)).toBe(1);
    expect(gained(0, 1, 1)).toBe(0);
    // Of five shingles the first text held three.
    expect(lost(0, 0, 1)).toBeCloseTo(3 / 5, 10);
    expect(lost(0, 0, 0)).toBe(0);
    expect(lost(0, 0, undefined)).toBeCloseTo(3 / 5, 10);
  });
});

describe('largestShare', () => {
  const shareOf = (shares: number[]) => largestShare(shares.keys(), (one) => shares[one] ?? 0);

  it('takes the first of the largest, where that is a half or more', () => {
    expect(shareOf([0.1, 0.5, 0.4])).toBe(1);
    expect(shareOf([0.6, 0.6])).toBe(0);
    expect(shareOf([0.499])).toBeUndefined();
    expect(shareOf([])).toBeUndefined();
  });
});
