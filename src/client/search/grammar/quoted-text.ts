import type { Span } from '../../../model/text/span.ts';

/** What stands in quotation marks, and where with them; nothing where the mark that begins it has no counterpart. */
export interface Quoted extends Span {
  inner: string;
}

// Each kind of mark is closed by its own kind, whichever of them it is: `„x“`, `»x«`.
const kinds = ['"“”„‟＂〝〞〟', '«»‹›', '「」『』', '‘‚‛’'] as const;
const [, , , single] = kinds;

/** Every sign that may begin or end what is quoted, except those that are apostrophes as well. */
export const quotationMarks = kinds.slice(0, 3).join('');

/** What is quoted from a place of a query on. */
export function quotedAt(query: string, start: number): Quoted | undefined {
  const mark = query.charAt(start);
  const kind = kinds.find((marks) => marks.includes(mark));
  if (mark === "'") return quotedWhole(query, start);
  if (!kind || mark === '’') return undefined;
  const end = kind === single ? apostropheEnd(query, start) : markEnd(query, start, kind);
  return end === undefined ? undefined : { start, end, inner: query.slice(start + 1, end - 1) };
}

// An apostrophe is a mark where a query, or the value of a field, begins and ends with one.
function quotedWhole(query: string, start: number): Quoted | undefined {
  const [whole] = /^'[^']*[^'\s]'(?=\s*$)/u.exec(query.slice(start)) ?? [];
  if (whole === undefined || !/(?:^\s*|[:：])$/u.test(query.slice(0, start))) return undefined;
  return { start, end: start + whole.length, inner: whole.slice(1, -1) };
}

function markEnd(query: string, start: number, kind: string): number | undefined {
  const close = new RegExp(`[${kind}]`, 'g');
  close.lastIndex = start + 1;
  const found = close.exec(query);
  return found ? found.index + 1 : undefined;
}

// Within `‘Jane’s ships’` the first mark is an apostrophe.
function apostropheEnd(query: string, start: number): number | undefined {
  if (/[\p{L}\p{N}]$/u.test(query.slice(0, start))) return undefined;
  const close = /[’‘](?![\p{L}\p{N}])/gu;
  close.lastIndex = start + 1;
  const found = close.exec(query);
  return found ? found.index + 1 : undefined;
}
