import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elidedBefore, fold, foldedWords } from '../../../../src/model/text/fold.ts';

describe('fold', () => {
  it.each([
    ['Daesh', "Da'esh", 'DA’ESH', 'Daʿesh', 'Daʼesh'],
    ['al-Nusra Front', 'Al Nusra  front', 'al‑Nusra—Front'],
    ['Turkiye', 'Türkiye', 'TÜRKİYE'],
    ['US', 'U.S.', 'u.s', 'us'],
    ['الأسد', 'الاسد', 'الإسد', 'الآسد', 'ٱلأَسَدُ', 'الأســد'],
    ['سورية', 'سوريه'],
    ['موسى', 'موسي', 'موسی'],
    ['مسؤول', 'مسوول'],
    ['جنيف ٢', 'جنيف 2', 'جنيف ۲'],
    ['ميغ-31', 'ميغ ٣١'],
    ['سناء', 'سنا'],
  ])('finds no difference between %s and its other forms', (...forms) => {
    expect(new Set(forms.map(fold)).size).toBe(1);
  });

  it.each([
    ['ISIS', 'IS'],
    ['Geneva I', 'Geneva II'],
    ['سوريا', 'سورية'],
    ['Assad', 'Asad'],
  ])('tells %s from %s', (one, other) => {
    expect(fold(one)).not.toBe(fold(other));
  });

  it('changes nothing when done again, and leaves letters, digits and single spaces', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (text) => {
        const folded = fold(text);
        expect(fold(folded)).toBe(folded);
        expect(folded).toMatch(/^([\p{L}\p{N}]+( [\p{L}\p{N}]+)*)?$/u);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('foldedWords', () => {
  it('says where words stand, with their capitals, and what genitives are of', () => {
    const stem = { folded: 'assad', exact: 'Assad' };
    expect(foldedWords('“Assad’s” u.s. الأَسد')).toEqual([
      { start: 1, end: 8, folded: 'assads', exact: 'Assads', stem },
      { start: 10, end: 14, folded: 'us', exact: 'US', stem: undefined },
      { start: 15, end: 21, folded: 'الاسد', exact: 'الاسد', stem: undefined },
    ]);
  });

  it('are two where a language writes an elided one at the next', () => {
    const french = elidedBefore(['l', 'qu']);
    const words = foldedWords('l’ONU, qu’Assad', french).map(({ folded, start }) => [
      folded,
      start,
    ]);
    expect(words).toEqual([
      ['l', 0],
      ['onu', 2],
      ['qu', 7],
      ['assad', 10],
    ]);
    expect(foldedWords('l’ONU').map(({ folded }) => folded)).toEqual(['lonu']);
    expect(elidedBefore([])).toBeUndefined();
  });

  it('stand in order and within the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let last = 0;
        for (const { start, end } of foldedWords(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
