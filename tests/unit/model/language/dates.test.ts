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
  ])('prints %s in %s', (date, language, printed) => {
    expect(formatDate(date, language)).toBe(printed);
  });
});
