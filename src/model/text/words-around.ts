import type { Span } from './span.ts';

// On either side of it.
const mostWords = 5;

/** Part of a text with a few words on either side, and marks where more stands before and behind them. */
export function wordsAround(text: string, { start, end }: Span): string {
  const before = [...text.slice(0, start).matchAll(/\S+/g)];
  const after = [...text.slice(end).matchAll(/\S+/g)];
  // What stands close to it, a bracket or a point, is none of the words beside it.
  const first = before.at(-mostWords - Number(/\S$/.test(text.slice(0, start))))?.index ?? 0;
  const last = after[mostWords - 1 + Number(/^\S/.test(text.slice(end)))];
  const until = last ? end + last.index + last[0].length : text.length;
  const shown = text.slice(first, until).replaceAll('\ufffc', '').trim();
  const isWhole = text.slice(until).trim() === '';
  return `${text.slice(0, first).trim() === '' ? '' : '… '}${shown}${isWhole ? '' : ' …'}`;
}
