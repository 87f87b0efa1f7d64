import { describe, expect, it } from 'vitest';
import { align } from '../../../src/permalinks/alignment/align.ts';
import type { Known, Part } from '../../../src/permalinks/alignment/known-parts.ts';

// Texts of which nothing is alike, so that a table says how alike they are: what kinship says counts
// for a half. Entries are capitals and parts small letters; `A` and `a` are equal.
const long = 'AAA'.repeat(16);
const short = 'AAA'.repeat(15);

/** Which part each entry is: `aXb` stood there, `bxa` stands there now, `x` being like `X` as told. */
function alignLike(
  entries: string,
  parts: string,
  likeness: Record<string, number>,
  like: string = long,
): string {
  const known = [...entries].map((id): Known => ({ id, is: id.toLowerCase(), like }));
  // What has an equal is equal to it; all else has a text of its own.
  const isNew = (name: string) => Object.keys(likeness).some((pair) => pair[1] === name);
  const all = [...parts].map((name): Part => ({
    text: '',
    is: isNew(name) ? `${name} new` : name,
  }));
  const kinship = (entry: number) =>
    new Map(
      [...parts].flatMap((name, part): [number, number][] => {
        const alike = likeness[`${entries[entry] ?? ''}${name}`];
        return alike === undefined ? [] : [[part, 2 * alike]];
      }),
    );
  const { entryOf } = align(all, known, { kinship });
  return entryOf.map((entry) => (entry === undefined ? '-' : entries[entry])).join('');
}

describe('a text that stands somewhere else', () => {
  it.each([
    [0.199, 'ABC-'],
    [0.2, 'ABCX'],
    [0.3, 'ABCX'],
  ])('and is alike by %d becomes %s: from 0.2 on it is the same', (likeness, found) => {
    expect(alignLike('AXBC', 'abcx', { Xx: likeness })).toBe(found);
  });

  it('does not stand in its place because one neighbour has moved along with it', () => {
    expect(alignLike('AXB', 'bax', { Xx: 0.199 })).toBe('BA-');
  });
});

describe('a text that stands where another stood', () => {
  it.each([
    [0.139, 'A-B'],
    [0.14, 'AXB'],
    [0.199, 'AXB'],
  ])('and is alike by %d becomes %s: under 0.14 it is another', (likeness, found) => {
    expect(alignLike('AXB', 'axb', { Xx: likeness })).toBe(found);
  });

  it('is it also at the other end of its gap', () => {
    expect(alignLike('AXYB', 'apqxb', { Xx: 0.15, Yy: 0 })).toBe('A--XB');
  });
});

describe('a text of under eight words', () => {
  it.each([
    [0.049, 'A-B'],
    [0.05, 'AXB'],
  ])('that is alike by %d in its place becomes %s', (likeness, found) => {
    expect(alignLike('AXB', 'axb', { Xx: likeness }, short)).toBe(found);
  });

  it('is what has fifteen shingles or fewer', () => {
    expect(alignLike('AXB', 'axb', { Xx: 0.139 }, long)).toBe('A-B');
    expect(alignLike('AXB', 'axb', { Xx: 0.139 }, short)).toBe('AXB');
  });

  it.each([
    ['aklmnxopqrstb', 'A----X------B'],
    ['aklmxnopqrstb', 'A-----------B'],
  ])('has to stand just there: %s', (parts, found) => {
    expect(alignLike('AXB', parts, { Xx: 0.1 }, short)).toBe(found);
  });
});

describe('two that are each other’s likest', () => {
  // `x` is like `W`, and both have another that stands in its place.
  const crossed = (best: number) => alignLike('WX', 'wx', { Wx: best, Ww: 0.225, Xx: 0.225 });

  it('belong together where they are so by twice as much as any other', () => {
    expect(crossed(0.45)).toBe('-W');
  });

  it('give way to the greatest sum where they are so by less', () => {
    expect(crossed(0.449)).toBe('WX');
  });

  it('belong together also where one of either is all that is left', () => {
    expect(alignLike('AXBYC', 'abxc', { Xx: 0.42, Yx: 0.2 })).toBe('ABXC');
    expect(alignLike('AXB', 'axby', { Xx: 0.2, Xy: 0.42 })).toBe('A-BX');
  });

  it('belong together before the rest is looked at where they are alike by a half', () => {
    const halves = (best: number) => alignLike('WX', 'wx', { Wx: best, Ww: 0.4, Xx: 0.4 });
    expect(halves(0.5)).toBe('-W');
    expect(halves(0.499)).toBe('WX');
  });
});

describe('the place', () => {
  // `x` stands where `X` stood, `y` at the end.
  const found = (here: number, there: number) => alignLike('AXB', 'axby', { Xx: here, Xy: there });

  it('says as much as a quarter of likeness', () => {
    expect(found(0.55, 0.79)).toBe('AXB-');
    expect(found(0.55, 0.81)).toBe('A-BX');
  });

  it('says something also where only one neighbour is still beside it', () => {
    expect(alignLike('AXB', 'ycbax', { Xy: 0.6, Xx: 0.55 })).toBe('--BAX');
    expect(alignLike('AXB', 'ycbax', { Xy: 0.6, Xx: 0.49 })).toBe('X-BA-');
  });
});

describe('equal texts', () => {
  it('are the same wherever they stand, and twins go by their neighbours', () => {
    expect(alignLike('ABC', 'cab', {})).toBe('CAB');
    const known = ['1', '2'].map((id): Known => ({ id, is: 'twin', like: long }));
    const twins = [1, 2, 3].map((): Part => ({ text: '', is: 'twin' }));
    expect(align(twins.slice(0, 2), known).entryOf).toEqual([0, 1]);
  });

  it('go by their neighbours also where only one of the twins is left', () => {
    expect(alignLike('ATB', 'tatb', {})).toBe('-ATB');
  });

  it('do not overrule a pin', () => {
    const known = ['p1', 'p2'].map((id): Known => ({ id, is: id, like: long }));
    const parts = [
      { text: '', is: 'p2', pin: 'p1' },
      { text: '', is: 'p1', pin: 'p9' },
    ];
    expect(align(parts, known)).toMatchObject({
      entryOf: [0, undefined],
      partOf: [0, undefined],
    });
  });
});
