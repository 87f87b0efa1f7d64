import { expect, it } from 'vitest';
import { findFutureDates } from '../../../src/rules/future-dates.ts';
import { sampleContent } from './sample-content.ts';

const text = { en: 'It is signed.' };
const events = [
  { date: '2015', until: '2027-02', text, note: 'report' },
  { date: '2026-12', text, note: 'report' },
  { date: '2026', text, note: 'report' },
];
const source = (issued: string, status?: string) => ({
  ...{ type: 'report', title: 'A report', issued },
  ...(status === undefined ? {} : { status }),
});

it('an event or a source that is dated after today is told, as far as its day is known', () => {
  const sources = {
    ...{ a: source('2027'), b: source('2026-12/2028'), c: source('2026'), d: source('202X') },
    ...{ e: source('2026-21'), f: source('2027-24'), g: source('1920~'), h: source('-0043') },
    i: source('2027', 'forthcoming'),
  };
  const content = sampleContent({ sources, briefs: { later: { data: { events } } } });
  const told = findFutureDates(content, '2026-11-28').map(({ file, at }) => [
    file,
    at && 'field' in at ? at.field.join('.') : '',
  ]);
  expect(told).toEqual([
    ['briefs/later/en.md', 'events.0.until'],
    ['briefs/later/en.md', 'events.1.date'],
    ...['a', 'b', 'f'].map((id) => [`sources/${id}.yaml`, 'issued']),
  ]);
  expect(findFutureDates(content)).toEqual([]);
});

it('the day that is named is the latest anywhere, and events and sources have remedies of their own', () => {
  const sources = { a: source('2027') };
  const data = { events, updated: '2027-01-01' };
  const told = findFutureDates(
    sampleContent({ sources, briefs: { later: { data } } }),
    '2026-11-29',
  );
  expect(told.map(({ message }) => message)).toContain(
    'Unexpected day `2027` for `issued`, expected none after 2026-11-29, today where days begin first.',
  );
  const hints = new Map(told.map(({ at, hint }) => ['field' in at ? at.field[0] : '', hint]));
  expect(hints.get('updated')).toBeUndefined();
  expect(hints.get('events')).toContain('take the event out');
  expect(hints.get('issued')).toContain('status: forthcoming');
});
