import { describe, expect, it } from 'vitest';
import { createNearness } from '../../../src/permalinks/alignment/nearness.ts';

describe('createNearness', () => {
  const { entryOf, partOf } = {
    // Entries 0, 4 and 5 are parts 0, 4 and 7; entries 1 to 3 stood between the first two.
    entryOf: [0, undefined, undefined, undefined, 4, undefined, undefined, 5, undefined],
    partOf: [0, undefined, undefined, undefined, 4, 7, undefined],
  };
  const nearness = createNearness({ entryOf, partOf });

  it('is a half for the same neighbours and a half for the same order', () => {
    expect([1, 2, 3].map((part) => nearness(1, part))).toEqual([1, 0.75, 0.5]);
    expect([1, 2, 3].map((part) => nearness(2, part))).toEqual([0.75, 1, 0.75]);
    expect([1, 2, 3].map((part) => nearness(3, part))).toEqual([0.5, 0.75, 1]);
  });

  it('is nothing elsewhere', () => {
    expect([5, 6, 8].map((part) => nearness(1, part))).toEqual([0, 0, 0]);
    expect([1, 2, 3, 5, 6].map((part) => nearness(6, part))).toEqual([0, 0, 0, 0, 0]);
    expect(nearness(6, 8)).toBe(1);
  });

  it('is less than a half beside one neighbour, where the other has gone before it', () => {
    const crossed = createNearness({
      entryOf: [undefined, undefined, 2, undefined, undefined, 0, undefined, undefined],
      partOf: [5, undefined, 2],
    });
    expect([0, 1, 3, 4, 6, 7].map((part) => crossed(1, part))).toEqual([0, 0.4, 0, 0, 0.4, 0]);
  });

  it('knows no place of what is found already', () => {
    expect(nearness(0, 1)).toBe(0);
  });

  it('takes the text’s beginning and end for neighbours', () => {
    const alone = createNearness({ entryOf: [undefined], partOf: [undefined] });
    expect(alone(0, 0)).toBe(1);
    const two = createNearness({ entryOf: [undefined, undefined], partOf: [undefined] });
    expect([two(0, 0), two(0, 1)]).toEqual([0.75, 0.75]);
    const pair = createNearness({
      entryOf: [undefined, undefined],
      partOf: [undefined, undefined],
    });
    expect([pair(0, 0), pair(0, 1), pair(1, 0), pair(1, 1)]).toEqual([1, 0.5, 0.5, 1]);
  });
});
