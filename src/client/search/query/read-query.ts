import type { Span } from '../../../model/text/span.ts';
import { type Token, tokensOf } from '../../../model/text/tokens.ts';
import { isDegree } from './degrees.ts';

/** A word of a query, or a phrase in quotation marks; where it stands in the query, the marks included. */
export interface QueryPart extends Span {
  kind: 'word' | 'phrase';
  /** As it is written, without the marks; `askedForms` says what it asks for. */
  text: string;
}

/** More words than anybody types; what stands after them is not looked for, and the page says so. */
export const mostParts = 30;

const marks = '"“”„‟«»‹›';
const phrase = new RegExp(`[${marks}]([^${marks}]*)[${marks}]`, 'gu');

/** The words and phrases of a clean query in their order; a quotation mark that is not closed counts for nothing. */
export function readQuery(query: string): QueryPart[] {
  const parts: QueryPart[] = [];
  let start = 0;
  for (const { 0: whole, 1: quoted = '', index } of query.matchAll(phrase)) {
    parts.push(...wordsIn(query, start, index));
    start = index + whole.length;
    if (tokensOf(quoted).length > 0) {
      parts.push({ kind: 'phrase', text: quoted.trim(), start: index, end: start });
    }
  }
  return [...parts, ...wordsIn(query, start, query.length)];
}

function wordsIn(query: string, from: number, to: number): QueryPart[] {
  const text = query.slice(from, to);
  const groups: Token[][] = [];
  for (const token of tokensOf(text)) {
    const last = groups.at(-1)?.at(-1);
    if (last && isTogether(text, last, token)) groups.at(-1)?.push(token);
    else groups.push([token]);
  }
  return groups.map((group): QueryPart => {
    const [start, end] = [group[0]?.start ?? 0, group.at(-1)?.end ?? 0];
    // `U. S.` is `U.S.`
    const own = text.slice(start, end);
    const written = own.includes('. ')
      ? own.replace(/(?<=(?<!\p{L})\p{Lu}\.) (?=\p{Lu}(?!\p{L}))/gu, '')
      : own;
    return { kind: 'word', text: written, start: start + from, end: end + from };
  });
}

function isTogether(text: string, one: Token, next: Token): boolean {
  if (next.isJoined) return true;
  const between = text.slice(one.end, next.start);
  // `2½` is one number; Chinese has no spaces.
  if (between === '' || joining.test(between)) return true;
  if (between === '. ' && isDegree(one.forms[0], next.forms[0])) return true;
  if (between === '. ' && [one, next].every((token) => isInitial(text, token))) return true;
  const areNumbers = [one, next].every(({ forms }) => /[0-9]$/.test(forms[0]));
  return areNumbers && joiningNumbers.test(between);
}

function isInitial(text: string, { start, end }: Token): boolean {
  return /^\p{Lu}$/u.test(text.slice(start, end));
}

// Words with one of these between them are sought as they stand: `S/RES/2254`, `F-16`, `R&D`, `2002–2006`.
const joining = /^[-‐‑.·/&_@]$/u;
const joiningNumbers = /^[,–−٫:]$/u;
