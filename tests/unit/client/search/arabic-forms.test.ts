import { expect, test } from 'vitest';
import * as asked from '../../../../src/client/search/query/arabic-forms.ts';
import { plainAsk } from '../../../../src/model/text/index-words.ts';

const { withoutParticles } = asked;

function arabicForms(word: string): string[] {
  return asked.arabicForms(word).map(plainAsk);
}

test('an Arabic word is asked for with the prefixes it may have', () => {
  expect(arabicForms('سياسات')).toEqual(
    expect.arrayContaining(['سياسات', 'السياسات', 'والسياسات', 'بالسياسات', 'للسياسات', 'وسياسات']),
  );
  expect(arabicForms('والسياسات')).toEqual(expect.arrayContaining(['سياسات', 'السياسات']));
});

test('a letter that may belong to the word is not taken off', () => {
  expect(arabicForms('لبنان')).not.toContain('بنان');
  expect(arabicForms('وزير')).not.toContain('زير');
});

test('what may be a conjunction or a preposition is taken off to be offered', () => {
  expect(withoutParticles('واقتصاد')).toEqual(['اقتصاد']);
  expect(withoutParticles('ولاقتصاد')).toEqual(['لاقتصاد', 'اقتصاد']);
  expect(withoutParticles('وزير')).toEqual([]);
  expect(withoutParticles('Moscow')).toEqual([]);
});

test('a short word takes no single letter, which would make another word of it', () => {
  expect(arabicForms('زير')).not.toContain('وزير');
  expect(arabicForms('أسد')).toEqual(expect.arrayContaining(['أسد', 'والأسد'.slice(0)]));
});

test('endings, vowel marks and tatweel do not matter, nor which way Syria is spelled', () => {
  expect(arabicForms('المدينه')).toContain('المدينة');
  expect(arabicForms('مستشفي')).toContain('مستشفى');
  expect(arabicForms('العـــراقُ')).toContain('العراق');
  expect(arabicForms('سورية')).toEqual(expect.arrayContaining(['سوريا', 'وسوريا', 'لسوريا']));
});

test('any other word is asked for as it is', () => {
  expect(arabicForms('Moscow')).toEqual(['Moscow']);
});
