import { addressLike } from './address-like.ts';
import { type Cutter, isWordStart, leaveOut, matchHere, note, take, withinHere } from './cutter.ts';
import { droppedSign } from './dropped-signs.ts';
import { quotationMarks, quotedAt } from './quoted-text.ts';

const opening = /[("'‘]/.source;
const negation = new RegExp(
  `[-−–‐‑－](?=[\\p{L}\\p{N}\\p{M}${opening.slice(1, -1)}${quotationMarks}])`,
  'uy',
);
const operators: Record<string, 'or' | 'and' | 'not'> = {
  OR: 'or',
  AND: 'and',
  NOT: 'not',
  '&&': 'and',
};
const address = new RegExp(addressLike, 'uy');

/** Goes on behind a space. */
export function cutSpace(cutter: Cutter): boolean {
  const isSpace = /\s/.test(cutter.query.charAt(cutter.at));
  if (isSpace) cutter.at++;
  return isSpace;
}

/** `(` and `)`; an empty pair asks for nothing. */
export function cutBracket(cutter: Cutter): boolean {
  const { query, at, open } = cutter;
  const empty = matchHere(cutter, /\(\s*\)/y);
  if (empty) return leaveOut(cutter, at + empty[0].length, 'emptyBrackets');
  const text = query.charAt(at);
  if (text !== '(' && text !== ')') return false;
  if (text === '(') open.push(undefined);
  else open.pop();
  return take(cutter, { kind: text === '(' ? 'open' : 'close', start: at, end: at + 1, text });
}

/** `OR`, `AND` and `NOT` in capitals, `|` and `&&`. */
export function cutOperator(cutter: Cutter): boolean {
  const { at } = cutter;
  const bar = matchHere(cutter, /\|{1,2}/y);
  if (bar) return take(cutter, { kind: 'or', start: at, end: at + bar[0].length, text: bar[0] });
  const [text = ''] =
    matchHere(cutter, /(?:OR|AND|NOT|&&)(?![\p{L}\p{N}\p{M}]|[-‐‑'’/&.·][\p{L}\p{N}])/uy) ?? [];
  const kind = operators[text];
  if (kind === undefined || !isWordStart(cutter)) return false;
  return take(cutter, { kind, start: at, end: at + text.length, text });
}

/** A minus right before a word, a phrase or brackets, and not behind a letter. */
export function cutNegation(cutter: Cutter): boolean {
  const { at } = cutter;
  const found = matchHere(cutter, negation);
  if (!found || !isWordStart(cutter)) return false;
  return take(cutter, { kind: 'not', start: at, end: at + 1, text: found[0] });
}

/** An address: of this site it is opened, of another it is words. */
export function cutAddress(cutter: Cutter): boolean {
  const { at, context } = cutter;
  const [text] = (isWordStart(cutter) && matchHere(cutter, address)) || [];
  const kind = text && context.addressKind(text);
  if (!text || !kind) return false;
  const end = at + text.length;
  if (kind === 'own') return take(cutter, { kind: 'address', text, start: at, end });
  note(cutter, end, { kind: kind === 'foreign' ? 'foreignAddress' : 'noPage' });
  return take(cutter, { kind: 'plain', start: at, end, ...withinHere(cutter) });
}

/** What stands in quotation marks; a mark without a counterpart is noted and counts for nothing. */
export function cutQuoted(cutter: Cutter): boolean {
  const { query, at } = cutter;
  const quoted = quotedAt(query, at);
  if (quoted) return takePhrase(cutter, quoted.end, quoted.inner);
  if (!quotationMarks.includes(query.charAt(at))) return false;
  return leaveOut(cutter, at + 1, 'quotationMark');
}

function takePhrase(cutter: Cutter, end: number, inner: string): boolean {
  const { query, at } = cutter;
  if (!/[\p{L}\p{N}]/u.test(inner)) return leaveOut(cutter, end, 'alone');
  if (/[*]|[\p{L}\p{N}][?][\p{L}\p{N}]/u.test(inner)) {
    note(cutter, end, { kind: 'quotedStar', about: inner.includes('*') ? '*' : '?' });
  }
  const dropped = droppedSign(query, at, end);
  if (dropped !== undefined) note(cutter, end, { kind: 'quotedStar', about: dropped });
  const text = query.charAt(at) === "'" ? `"${inner}"` : query.slice(at, end);
  return take(cutter, {
    ...{ kind: 'phrase', words: inner, text, start: at, end },
    ...withinHere(cutter),
  });
}
