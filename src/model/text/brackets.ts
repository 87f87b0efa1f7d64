import type { Span } from './span.ts';

const pairs = ['()', '[]', '{}', '“”', '‘’', '«»', '‹›'];
const closing = new Map(pairs.map((pair) => [pair.charAt(0), pair.charAt(1)] as const));
const closers = new Set(closing.values());

/**
 * A part of a text with the brackets and quotation marks right beside it whose counterparts are in it: `S/RES/2254 (2015`
 * takes along the one that ends it.
 */
export function withBrackets(text: string, { start, end }: Span): Span {
  const open: string[] = [];
  const closed: string[] = [];
  for (const sign of text.slice(start, end)) {
    const counterpart = closing.get(sign);
    if (counterpart !== undefined) open.push(counterpart);
    else if (sign === open.at(-1)) open.pop();
    else if (closers.has(sign)) closed.push(sign);
  }
  let [from, to] = [start, end];
  while (open.length > 0 && text.charAt(to) === open.at(-1)) {
    open.pop();
    to++;
  }
  while (closed.length > 0 && closing.get(text.charAt(from - 1)) === closed[0]) {
    closed.shift();
    from--;
  }
  return { start: from, end: to };
}
