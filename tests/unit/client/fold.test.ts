import { describe, expect, it } from 'vitest';
import { fold, foldedWords, formsOf } from '../../../src/client/fold.ts';

describe('fold', () => {
  it.each([
    ['Geneva COMMUNIQUÉ', 'geneva communique'],
    ['Łódź, Straße, Øst', 'lodz, strasse, ost'],
    ["Ta’if, Ta'if", 'taif, taif'],
    ['الأُمَم', 'الامم'],
    ['سورية', 'سوريه'],
    ['موسكـــو', 'موسكو'],
    ['إلى آخر', 'الي اخر'],
    ['٢٠١٥', '2015'],
  ])('%s is %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('is the same when done twice', () => {
    for (const text of ['İstanbul', 'مَسؤول', 'ﷲ', 'Ǆ']) expect(fold(fold(text))).toBe(fold(text));
  });
});

it('words are folded one by one', () => {
  expect(foldedWords('U.S. Policy: al-Assad’s')).toEqual(['u', 's', 'policy', 'al', 'assads']);
});

describe('forms of a word', () => {
  it('are the word without article and particles', () => {
    expect(formsOf('والروسيه')).toContain('روسيه');
    expect(formsOf('بالسلاح')).toContain('سلاح');
    expect(formsOf('للسلام')).toContain('سلام');
    expect(formsOf('وروسيا')).toContain('روسيا');
  });

  it('leave short words and other scripts alone', () => {
    expect(formsOf('بلد')).toEqual(['بلد']);
    expect(formsOf('الي')).toEqual(['الي']);
    expect(formsOf('moscow')).toEqual(['moscow']);
  });
});
