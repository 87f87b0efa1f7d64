import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFullDate, isPartialDate } from '../../../../src/model/language/dates.ts';
import { formatDate } from '../../../../src/model/locale/format-date.ts';

describe('isPartialDate', () => {
  it.each(['2015', '2015-08', '2015-08-18', '2016-02-29'])('takes %s', (date) => {
    expect(isPartialDate(date)).toBe(true);
  });

  it.each([
    '2015-13',
    '2015-02-29',
    '2015-08-32',
    '2015-8-1',
    '15',
    '2015-08-18T00:00',
    '',
    'August',
  ])('refuses %s', (date) => {
    expect(isPartialDate(date)).toBe(false);
  });

  it('knows a full date from a partial one', () => {
    expect([isFullDate('2015-08-18'), isFullDate('2015-08')]).toEqual([true, false]);
  });
});

describe('formatDate', () => {
  it.each([
    ['2015-08-18', 'en', '18 August 2015'],
    ['2015-08', 'en', 'August 2015'],
    ['2015', 'ar', '2015'],
    ['2015-08-18', 'ar', '18 آب/أغسطس 2015'],
    ['2014-10', 'ar', 'تشرين الأول/أكتوبر 2014'],
    ['0862-05-01', 'en', '1 May 862'],
    ['2026-12-01', 'fr', '1er décembre 2026'],
    ['2026-12-11', 'fr', '11 décembre 2026'],
    ['2026-11-20', 'fa', '20 نوامبر 2026'],
    ['2026-11-20', 'ps', '2026 نومبر 20'],
    ['2026-11-20', 'uz-AF', '2026 نومبر 20'],
    ['2026-11', 'th', 'พฤศจิกายน 2026'],
    ['2026-11-20', 'he', '20 בנובמבר 2026'],
    ['2026-11-20', 'am', '20 ኖቬምበር 2026'],
    ['2026-11-20', 'ru', '20 ноября 2026 г.'],
    ['2026-11-20', 'ja', '2026年11月20日'],
  ])('prints %s in %s', (date, language, printed) => {
    expect(formatDate(date, language)).toBe(printed);
  });

  it('is Gregorian, in Western digits, in every language', () => {
    const languages =
      'en ar fa ps uz-AF th am he mzn ckb ur ja zh-Hant ko hi bn my dz ne mr km lo ti sw ru de fr es-MX tr az hy ka el pl lt hu eu fa-AF ar-SA th-TH-u-ca-buddhist xx'.split(
        ' ',
      );
    const days = fc.date({
      min: new Date('1500-01-01'),
      max: new Date('2999-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, fc.constantFrom(...languages), (day, language) => {
        const [year = '', , date = ''] = day.toISOString().slice(0, 10).split('-');
        const digits =
          formatDate(day.toISOString().slice(0, 10), language).match(/\p{Nd}+/gu) ?? [];
        expect(digits.map(Number)).toContain(Number(year));
        expect(digits.map(Number)).toContain(Number(date));
        expect(digits.join('')).toMatch(/^[0-9]*$/);
      }),
    );
  });
});
