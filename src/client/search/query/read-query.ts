import type { Span } from '../../../model/text/span.ts';

/** A word of a query, or a phrase in quotation marks; where it stands in the query, the marks included. */
export interface QueryPart extends Span {
  kind: 'word' | 'phrase';
  text: string;
}

/** More words than anybody types; what stands after them is not looked for, and the page says so. */
export const mostParts = 30;

const marks = '"“”„‟«»‹›';
// A word may hold signs between its letters: `U.S.`, `F-16`, `Jane's`, `S/RES/2254`, `1,000`.
const inner = `[-‐‑'’ʼ.·/&]|(?<=\\p{N})[,٬٫](?=\\p{N})`;
const letters = '[\\p{L}\\p{N}\\p{M}]+';
const word = new RegExp(`${letters}(?:(?:${inner})${letters})*`, 'gu');
const phraseOrWord = new RegExp(`[${marks}]([^${marks}]*)[${marks}]|${word.source}`, 'gu');

/**
 * A query without what cannot be seen (marks of direction, soft hyphens), with plain spaces and the
 * digits that texts have; all offsets into a query are into this text.
 */
export function cleanQuery(text: string): string {
  return text
    .replace(/[\p{Cf}\p{Cc}\p{Cs}\p{Co}]/gu, (sign) => (/\s/.test(sign) ? ' ' : ''))
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15));
}

/** The words and phrases of a clean query in their order; a quotation mark that is not closed counts for nothing. */
export function readQuery(query: string): QueryPart[] {
  return [...query.matchAll(phraseOrWord)].flatMap((match): QueryPart[] => {
    const [whole, quoted] = match;
    const span = { start: match.index, end: match.index + whole.length };
    if (quoted === undefined) return [{ kind: 'word', text: whole, ...span }];
    const text = [...quoted.matchAll(word)].map(([one]) => one).join(' ');
    return text ? [{ kind: 'phrase', text, ...span }] : [];
  });
}
