import { type Cutter, fieldHere, matchHere, note, take, withinHere } from './cutter.ts';
import { readPeriod } from './period.ts';
import { dateAt, readDate } from './read-dates.ts';

const date = '[12]\\d{3}(?:-\\d{1,2}){0,2}';
const dots = '(?:\\.{2,3}|…)';
const edge = '(?![\\p{L}\\p{N}\\p{M}.…])';
const range = new RegExp(
  `${date}\\s*${dots}\\s*${date}${edge}|${date}\\.\\.${edge}|\\.\\.${date}${edge}`,
  'uy',
);

/** A day or month in words or numbers; where there is no such day, it is words. */
export function cutDate(cutter: Cutter): boolean {
  const { query, at } = cutter;
  const found = fieldHere(cutter) ? undefined : dateAt(query, at);
  if (!found) return false;
  const { end, dates } = found;
  const [date, other] = dates;
  if (date !== undefined && other === undefined) {
    const text = query.slice(at, end);
    const period = { from: date, to: date };
    return take(cutter, { kind: 'period', period, reading: 'either', text, start: at, end });
  }
  if (other !== undefined) note(cutter, end, { kind: 'twoDays', instead: dates });
  else note(cutter, end, { kind: 'noDay' });
  return take(cutter, { kind: 'plain', start: at, end, ...withinHere(cutter) });
}

/** From one year, month or day to another: `1861..1864`. */
export function cutRange(cutter: Cutter): boolean {
  const { query, at } = cutter;
  const [text] = (!fieldHere(cutter) && matchHere(cutter, range)) || [];
  const period = text && readPeriod(text, readDate);
  if (!text || !period || /[\p{L}\p{N}\p{M}.]$/u.test(query.slice(0, at))) return false;
  const [, first = '', last = ''] = /^(\d{4})\D+(\d{4})$/.exec(text) ?? [];
  if (first !== '') {
    note(cutter, at + text.length, { kind: 'asYears', instead: [`"${first}–${last}"`] });
  }
  return take(cutter, {
    ...{ kind: 'period', period, reading: 'date', text },
    ...{ start: at, end: at + text.length },
  });
}
