import { type Language, scriptOf } from '../../model/language/language.ts';
import type { Span } from '../../model/text/span.ts';
import { addressLength } from '../links/address-length.ts';
import { elisionLength } from './elisions.ts';
import { hasThinSpaces, spaceAt, thinSpace } from './french-spaces.ts';
import { quotationMarksOf } from './quotation-marks.ts';

/** Stands in a line for what is no text but has a place in it: code, an address, an image. */
export const thing = '\uFFFC';
/** Stands in a line for the call of a note. */
export const call = '\uFFF9';

const addressBegin = /(?<![A-Za-z0-9])(?:https?|www)(?=:\/\/|\.)/gi;

/** A short text outside Markdown, such as a title, made typographic. */
export function setTypography(text: string, language: Language): string {
  return setLine([text], language).join('');
}

/**
 * The pieces of one line or block made typographic, each by what stands around it in the others.
 *
 * `"A" -- it's` in, `“A” – it’s` out: straight marks, double hyphens and three dots become what the
 * language has; no word and no address is changed, and what is typographic already stays as it is.
 */
export function setLine(pieces: readonly string[], language: Language): string[] {
  const all = pieces.join('');
  if (!/["'.;:!?«»-]/.test(all)) return [...pieces];
  const dashed = pieces.map(setDashes);
  const line = dashed.join('');
  const signs = setSigns(line, languageOf(line, language));
  let end = 0;
  return dashed.map((piece) => signs.slice(end, (end += piece.length)).join(''));
}

// A passage that is all in another script is set as that script's language does.
function languageOf(line: string, language: Language): Language {
  const script = scriptOf(language);
  const [arabic, latin] = [/\p{Script=Arabic}/u.test(line), /\p{Script=Latin}/u.test(line)];
  if (script === 'Latn' && arabic && !latin) return 'ar';
  return script === 'Arab' && latin && !arabic ? 'en' : language;
}

function setDashes(text: string): string {
  if (!/--|\.\.\./.test(text)) return text;
  return outsideAddresses(text, (words) =>
    words
      .replace(/---/g, '—')
      .replace(/--/g, '–')
      .replace(/\.\.\./g, '…'),
  );
}

function outsideAddresses(text: string, set: (words: string) => string): string {
  let [result, last] = ['', 0];
  for (const { start, end } of addressesIn(text)) {
    result += set(text.slice(last, start)) + text.slice(start, end);
    last = end;
  }
  return result + set(text.slice(last));
}

function addressesIn(text: string): Span[] {
  if (!/:\/\/|www\./i.test(text)) return [];
  const found: Span[] = [];
  for (const { 0: begin, index } of text.matchAll(addressBegin)) {
    // An archive's address has another one in it.
    if (index < (found.at(-1)?.end ?? 0)) continue;
    const length = addressLength(text.slice(index + begin.length));
    if (length > 0) found.push({ start: index, end: index + begin.length + length });
  }
  return found;
}

/** A line on its way: what each of its signs becomes, and what is open. */
interface Line {
  text: string;
  signs: string[];
  /** Kinds of straight marks, the outermost first. */
  open: ('"' | "'")[];
  /** The marks that were set, by their places. */
  set: Map<number, 'opening' | 'closing'>;
  language: Language;
}

function setSigns(text: string, language: Language): string[] {
  const line: Line = { text, signs: text.split(''), open: [], set: new Map(), language };
  const addresses = addressesIn(text);
  for (const { 0: sign, index } of text.matchAll(/["';:!?«»]/g)) {
    if (addresses.some(({ start, end }) => index >= start && index < end)) continue;
    if (sign === '"' || sign === "'") line.signs[index] = markAt(line, index, sign);
    else spaceAt(line, index);
  }
  return line.signs;
}

function markAt(line: Line, index: number, mark: '"' | "'"): string {
  const [before, after] = around(line, index);
  const isHebrew = /\p{Script=Hebrew}/u;
  if (isHebrew.test(before) && (mark === "'" || isHebrew.test(after))) {
    return mark === '"' ? '״' : '׳';
  }
  const rest = line.text.slice(index + 1);
  if (mark === "'" && isApostrophe(before, after, rest, line.language)) return '’';
  if (isPrime(line, index, mark, after)) return mark === '"' ? '″' : '′';
  const later = rest.split(mark).length - 1;
  if (opensAt(before, after, line.open.includes(mark), later))
    return opened(line, index, mark, later);
  return closed(line, index, mark);
}

// A double mark within double marks is an inner one only where both are closed later.
function opened(line: Line, index: number, mark: '"' | "'", later: number): string {
  const { open, set } = line;
  if (open.includes(mark) && later < 2) open.splice(open.indexOf(mark));
  open.push(mark);
  set.set(index, 'opening');
  const sign = markOf(line, 0);
  return sign === '«' && hasThinSpaces(line.language) ? `«${thinSpace}` : sign;
}

function closed(line: Line, index: number, mark: '"' | "'"): string {
  const { open, set } = line;
  const at = open.lastIndexOf(mark);
  if (at === -1 && mark === "'") return '’';
  set.set(index, 'closing');
  open.splice(at + 1);
  if (at === -1) open.push(mark);
  const sign = markOf(line, 1);
  open.pop();
  return sign === '»' && hasThinSpaces(line.language) ? `${thinSpace}»` : sign;
}

// Single marks are the inner ones; double marks are the outer ones, and within double marks the inner ones.
function markOf({ open, language }: Line, end: 0 | 1): string {
  const [outerOpen, outerClose, innerOpen, innerClose] = quotationMarksOf(language);
  const doubles = open.filter((one) => one === '"').length;
  const isInner = open.at(-1) === '"' ? doubles % 2 === 0 : (open.length - doubles) % 2 === 1;
  return (isInner ? [innerOpen, innerClose] : [outerOpen, outerClose])[end] ?? '';
}

const opener = /[\s([{\u00A1\u00BF\p{Pd}/\\=+|~<>«‹“‘„‚「『]/u;
const closer = /[\s)\]}.,;:!?…%»›”’“‘。、،؛؟۔\p{Pd}/|\uFFF9]/u;

function opensAt(before: string, after: string, isOpen: boolean, later: number): boolean {
  const begins = after !== '' && !closer.test(after);
  const isFree = before === '' || opener.test(before);
  if (isFree && begins) return true;
  // `"...and"`, `"--so"`, and `و"الحياة"`, where Arabic joins a letter to the quotation.
  return (isFree || begins) && after !== '' && after !== call && !isOpen && later > 0;
}

// `don’t`, `’90s`, `’tis`, `l’ONU`; not where the mark closes what it opened, as in `the word 'em'`.
function isApostrophe(before: string, after: string, rest: string, language: Language): boolean {
  if (/[\p{L}\p{N}\p{M}]/u.test(before)) return /[\p{L}\p{M}]/u.test(after);
  if (/^\d\d(?:s|ers?)?(?![\p{L}\p{N}'])/u.test(rest)) return true;
  const length = elisionLength(rest, language);
  return length > 0 && (rest[length] !== "'" || /^n'/i.test(rest));
}

// `5'10"`, `40° 26'`, `24"×36"`; a mark that may close what stands open does that.
function isPrime({ text, open }: Line, index: number, mark: '"' | "'", after: string): boolean {
  const rest = text.slice(index + 1);
  if (!/\p{Nd}/u.test(text[index - 1] ?? '') || /^\d{3}/.test(rest)) return false;
  if (mark === "'" && /^\s?\d{1,2}(?:"|″|\s?in\b)/.test(rest)) return true;
  if (mark === '"' && /\d['′]\s?\d{1,2}$/.test(text.slice(0, index))) return true;
  if (/\p{L}/u.test(after) && !/^\s?[x×]\s?\d/.test(rest)) return false;
  return !open.includes(mark);
}

// Marks that were set before are seen as what they are; of straight ones that follow, the sign behind them counts.
function around({ text, signs, set }: Line, index: number): [before: string, after: string] {
  const found = /^["']*(.?)/su.exec(text.slice(index + 1))?.[1] ?? '';
  const was = set.get(index - 1);
  if (was) return [was === 'opening' ? '(' : ')', found];
  const last = signs[index - 1] ?? '';
  const isHalf = /[\uDC00-\uDFFF]/.test(last);
  return [isHalf ? `${signs[index - 2] ?? ''}${last}` : (last.at(-1) ?? ''), found];
}
