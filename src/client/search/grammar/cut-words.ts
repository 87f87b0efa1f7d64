import { droppedSign, isOfWord } from './dropped-signs.ts';
import {
  type Cutter,
  fieldHere,
  isWordStart,
  leaveOut,
  matchHere,
  note,
  take,
  withinHere,
} from './cutter.ts';
import { quotationMarks, quotedAt } from './quoted-text.ts';

const chunk = new RegExp(`[^\\s()|${quotationMarks}]+`, 'uy');
const near = /^(?:NEAR\/?\d+|ADJ\d+|[WN]\/\d+|PRE\/\d+|WITHIN\/\d+)$/;
const nearBrackets = /(?:NEAR|AROUND)\s?\(\d+\)/y;
const nearWord = /^(?:NEAR|ADJ|XOR|AROUND|WITHIN)$/;
const letter = /[\p{L}\p{N}\p{M}]/u;
const word = /[\p{L}\p{N}\p{M}]+(?:[-‐‑'’ʼ.·/&][\p{L}\p{N}\p{M}]+)*/u.source;
const beginning = new RegExp(`^[^\\p{L}\\p{N}\\p{M}*?]*(${word})\\*[^\\p{L}\\p{N}\\p{M}*?]*$`, 'u');
const wildcard = /[\p{L}\p{N}][*?]+[\p{L}\p{N}]|\*/u;
const sign = /^(?:[!~]|--+)(?=\p{L})|(?<=[\p{L}\p{N}])[~^](?:\d[\d.]*)?$/u;
const fewestLetters = 2;

const plainWord = /(?:[A-Za-z][a-z]*|[ء-ي]+)(?= [^:：﹕︓]|$)/y;
const hasYear = /[0-9]{4}/;

/**
 * A word between spaces that cannot be anything else; most are. To compile the patterns of all that a word may be takes
 * longer than the rest of the first search.
 */
export function cutPlainWord(cutter: Cutter): boolean {
  const { query, at } = cutter;
  if ((at > 0 && query.charAt(at - 1) !== ' ') || fieldHere(cutter)) return false;
  // `May 2015` is a date.
  const [text] = (!hasYear.test(query) && matchHere(cutter, plainWord)) || [];
  return text ? takePlain(cutter, at, at + text.length) : false;
}

/** What stands up to the next space: a word or several, the beginning of a word, or signs that other searches know. */
export function cutWord(cutter: Cutter): boolean {
  const { query, at } = cutter;
  noteNumber(cutter);
  const [brackets] = (isWordStart(cutter) && matchHere(cutter, nearBrackets)) || [];
  if (brackets) return leaveOut(cutter, at + brackets.length, 'near');
  const [alone = ''] = matchHere(cutter, /[^\s()|]+/y) ?? [];
  if (isNoWord(cutter, alone)) return leaveOut(cutter, at + alone.length, 'noWord');
  // What is behind a sign may be anything.
  if (/[:;,،؛‘’'[\]{}…—–]/.test(query.charAt(at))) return takePlain(cutter, at, at + 1);
  const [text] = matchHere(cutter, chunk) ?? [query.charAt(at)];
  const end = at + text.length;
  // What Arabic writes at a quotation: `بـ«الحياة»`.
  if (/^[وفبلك]{1,2}ـ?$/u.test(text) && quotedAt(query, end)) {
    return take(cutter, { kind: 'gap', start: at, end });
  }
  noteYears(cutter, text);
  if (near.test(text)) return leaveOut(cutter, end, 'near');
  if (text.includes('*') || text.includes('?')) return cutStar(cutter, text, end);
  if (/\p{N}(?:\.{2,}|…)\p{N}/u.test(text)) note(cutter, end, { kind: 'sign', about: '..' });
  const [found] = sign.exec(text) ?? [];
  if (found) return cutSign(cutter, text, found);
  const dropped = letter.test(text) ? droppedSign(query, at, end) : undefined;
  if (dropped !== undefined) note(cutter, end, { kind: 'sign', about: dropped });
  // In a query of capitals only, capitals say nothing.
  if (nearWord.test(text) && /\p{Ll}/u.test(query)) note(cutter, end, { kind: 'nearWord' });
  return takePlain(cutter, at, end);
}

const spacedNumber = /\d{1,3}(?: \d{3})+(?![\p{L}\p{N}\p{M}]|[.,:]?\d)/uy;

// `8 884` may be one number: texts have a comma, or a space that does not break.
function noteNumber(cutter: Cutter): void {
  const { query, at } = cutter;
  if (!/\d/.test(query)) return;
  const [text] =
    (!/(?:\p{L}|\p{N}[ .,:]?)$/u.test(query.slice(0, at)) && matchHere(cutter, spacedNumber)) || [];
  if (!text) return;
  note(cutter, at + text.length, { kind: 'asWords', instead: [text.replaceAll(' ', ',')] });
}

// As words, since texts have ranges of years, and laws the number of a year.
function noteYears(cutter: Cutter, text: string): void {
  const [, month, ofMonth] = /^(0?[1-9]|1[0-2])\/([12]\d{3})$/.exec(text) ?? [];
  if (month !== undefined) {
    const instead = [`${ofMonth}-${month.padStart(2, '0')}`];
    note(cutter, cutter.at + text.length, { kind: 'asWords', instead });
  }
  const [, first = '', last = ''] = /^([12]\d{3})[-–—−‐‑]([12]\d{3})$/u.exec(text) ?? [];
  if (first === '' || first >= last) return;
  note(cutter, cutter.at + text.length, { kind: 'asWords', instead: [`${first}..${last}`] });
}

// A dash between words is one of a title; alone or at an end it may have been meant as more.
function isNoWord({ query, at }: Cutter, text: string): boolean {
  const [before, after] = [query.slice(0, at), query.slice(at + text.length)];
  if (/\S$/.test(before) || /^\S/.test(after) || /[A-Za-z0-9]/.test(text)) return false;
  if (/\p{Extended_Pictographic}/u.test(text)) return !/[\p{L}\p{N}]/u.test(text);
  if (/^[-–—−‐‑]+$/u.test(text)) return !letter.test(before) || !letter.test(after);
  const isBetween = letter.test(before) && letter.test(after);
  if (isBetween && /^[+→×=]$/.test(text)) return false;
  return /^[-!.]*[\p{S}%٪‰§¶@#][-!.\p{S}%٪‰§¶@#]*$/u.test(text) && !isOfWord(query, at);
}

function cutStar(cutter: Cutter, text: string, end: number): boolean {
  const { at } = cutter;
  const [, words] = beginning.exec(text) ?? [];
  if (words !== undefined && [...words].filter((one) => letter.test(one)).length >= fewestLetters) {
    const leaf = { kind: 'beginning', words, text: `${words}*`, start: at, end } as const;
    return take(cutter, { ...leaf, ...withinHere(cutter) });
  }
  if (words !== undefined) note(cutter, end, { kind: 'shortBeginning' });
  else if (!letter.test(text) && text.includes('*')) return leaveOut(cutter, end, 'alone');
  else if (wildcard.test(text)) return cutWildcard(cutter, text, end);
  return takePlain(cutter, at, end);
}

// As it stands, its parts one after the other: as words of their own they would be found anywhere.
function cutWildcard(cutter: Cutter, text: string, end: number): boolean {
  const { at } = cutter;
  const [first = ''] = /[\p{L}\p{N}\p{M}]+/u.exec(text) ?? [];
  const about = text.includes('*') ? '*' : '?';
  const instead = /^[*?]/.test(text) || first.length < fewestLetters ? [] : [`${first}*`];
  note(cutter, end, { kind: about === '*' ? 'wildcard' : 'letterSign', about, instead });
  const words = text
    .replace(/^\*+\.(?=\p{L})/u, '')
    .replace(/[*?]+/g, ' ')
    .trim();
  const leaf = { kind: 'phrase', words, text: words, start: at, end } as const;
  return take(cutter, { ...leaf, ...withinHere(cutter) });
}

function cutSign(cutter: Cutter, text: string, found: string): boolean {
  const { at } = cutter;
  note(cutter, at + text.length, { kind: 'sign', about: found });
  const isFirst = text.startsWith(found);
  takePlain(
    cutter,
    isFirst ? at + found.length : at,
    at + text.length - (isFirst ? 0 : found.length),
  );
  cutter.at = at + text.length;
  return true;
}

function takePlain(cutter: Cutter, start: number, end: number): boolean {
  return take(cutter, { kind: 'plain', start, end, ...withinHere(cutter) });
}
