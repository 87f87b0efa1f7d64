import { expect, it } from 'vitest';
import { documentDate, documentYears } from '../../../src/library/sources/document-date.ts';
import type { Library } from '../../../src/library/library.ts';
import { viewIn } from '../../../src/library/view.ts';
import { isDocumentDate } from '../../../src/model/language/document-date.ts';

const library = { site: { languages: ['en', 'ar'] } } as unknown as Library;

it.each([
  ['2015', '2015', '2015', '2015'],
  ['0862', '862', '862', '862'],
  ['2015-08', 'August 2015', 'آب/أغسطس 2015', '2015'],
  ['2015-08-18', '18 August 2015', '18 آب/أغسطس 2015', '2015'],
  ['1920~', 'c. 1920', 'نحو 1920', 'c. 1920'],
  ['1920?', '[1920?]', '[1920؟]', '[1920?]'],
  ['1920%', '[c. 1920?]', '[نحو 1920؟]', '[c. 1920?]'],
  ['192X', '1920s', 'عقد 1920', '1920s'],
  ['19XX', 'between 1900 and 1999', 'بين 1900 و1999', 'between 1900 and 1999'],
  ['2015-21', 'spring 2015', 'ربيع 2015', '2015'],
  ['-0043', '44 BCE', '44 ق.م', '44 BCE'],
  ['-0043-03-15', '15 March 44 BCE', '15 آذار/مارس 44 ق.م', '44 BCE'],
  ['0000', '1 BCE', '1 ق.م', '1 BCE'],
  ['2015/2017', '2015–2017', '2015–2017', '2015–2017'],
  ['-0043/-0040', '44 BCE – 41 BCE', '44 ق.م – 41 ق.م', '44 BCE – 41 BCE'],
  ['2015-08-18/2015-08-20', '18–20 August 2015', '18–20 آب/أغسطس 2015', '2015'],
  ['2015-05/2015-06', 'May–June 2015', 'أيار/مايو–حزيران/يونيو 2015', '2015'],
  [
    '2015-08-30/2015-09-02',
    '30 August – 2 September 2015',
    '30 آب/أغسطس – 2 أيلول/سبتمبر 2015',
    '2015',
  ],
  ['1920~/1925', 'c. 1920 – 1925', 'نحو 1920 – 1925', 'c. 1920 – 1925'],
  ['2015/..', 'since 2015', 'منذ 2015', 'since 2015'],
  ['../2015', 'until 2015', 'حتى 2015', 'until 2015'],
])('%s is printed as %s and %s, in short %s', (date, english, arabic, years) => {
  expect(isDocumentDate(date)).toBe(true);
  expect(documentDate(date, viewIn(library, 'en'))).toBe(english);
  expect(documentDate(date, viewIn(library, 'ar'))).toBe(arabic);
  expect(documentYears(date, viewIn(library, 'en'))).toBe(years);
});

it.each([
  ...[
    '',
    '15',
    '2015-13',
    '2015-02-30',
    '2015-8',
    '2015/2014',
    '2015-08-18/2015-08-01',
    '..',
    '../..',
  ],
  ...[
    '2015/',
    '/2015',
    '2015/16',
    '2015-25',
    '2015-21-03',
    '192X-08',
    '-0000',
    '1/2/3',
    'c. 1920',
    '2015 ~',
  ],
])('`%s` is no date', (date) => {
  expect(isDocumentDate(date)).toBe(false);
});
