import type { Language } from '../../model/language/language.ts';
import { hasThinSpaces, thinSpace } from './french-spaces.ts';
import { hebrewSign } from './hebrew-signs.ts';
import { quotationMarksOf } from '../../model/language/quotation-marks.ts';
import { closer, opener, signAfter } from './single-marks.ts';

/** Stands in a line for the call of a note. */
export const call = '\uFFF9';

/** A line on its way: what each of its signs becomes, and what is open. */
export interface MarkedLine {
  text: string;
  signs: string[];
  /** The language at a place of the text. */
  languageAt: (index: number) => Language;
  /** Which single marks open or close a quotation. */
  singles: ReadonlyMap<number, 'opening' | 'closing'>;
  /** What is open, the outermost first. */
  open: OpenMark[];
  /** The marks that were set, by their places. */
  set: Map<number, 'opening' | 'closing'>;
}

interface OpenMark {
  /** A straight mark, or what ends one that was typed as it is. */
  mark: string;
  isInner: boolean;
  language: Language;
}

/** Sets the straight mark at a place of a line: a quotation mark, an apostrophe or a prime. */
export function setMark(line: MarkedLine, index: number, mark: '"' | "'"): string {
  const isOpen = line.open.some((one) => one.mark === mark);
  const ofHebrew = hebrewSign(line.text, index, isOpen);
  if (ofHebrew === 'opening') return opened(line, index, mark);
  if (ofHebrew === 'closing') return closed(line, index, mark);
  if (ofHebrew) return ofHebrew;
  return mark === '"' ? doubleMark(line, index) : singleMark(line, index);
}

function doubleMark(line: MarkedLine, index: number): string {
  if (isPrime(line, index, '"')) return '″';
  return opensAt(line, index) ? opened(line, index, '"') : closed(line, index, '"');
}

function singleMark(line: MarkedLine, index: number): string {
  const kind = line.singles.get(index);
  if (kind === 'opening') return opened(line, index, "'");
  if (kind === 'closing') return closed(line, index, "'");
  if (!isPrime(line, index, "'")) return '’';
  if (line.text[index + 1] !== "'") return '′';
  line.signs[index + 1] = '″';
  return '';
}

/** Sees a mark that was typed as a language has it: what stands within it is inner. */
export function seeMark({ text, open, languageAt }: MarkedLine, index: number, mark: string): void {
  const at = open.findLastIndex((one) => one.mark.length > 0 && endsAt(one, mark));
  if (at >= 0) open.splice(at);
  const ends = typed[mark];
  if (ends === undefined || at >= 0) return;
  const rest = text.slice(index + 1);
  if (!ends.split('').some((end) => rest.includes(end))) return;
  const [outer, , inner] = quotationMarksOf(languageAt(index));
  open.push({ mark: ends, isInner: mark === inner && mark !== outer, language: languageAt(index) });
}

const typed: Readonly<Record<string, string>> = { '«': '»', '“': '”', '„': '“”' };

function endsAt({ mark }: OpenMark, sign: string): boolean {
  return mark !== '"' && mark !== "'" && mark.includes(sign);
}

// A double mark within double marks is an inner one only where both are closed later.
function opened(line: MarkedLine, index: number, mark: '"' | "'"): string {
  const { open, set, text } = line;
  const outer = open.findIndex((one) => one.mark === mark);
  if (mark === '"' && outer >= 0 && marksAfter(text, index) < 2) open.splice(outer);
  open.push(openMark(line, index, mark));
  set.set(index, 'opening');
  return markOf(open.at(-1), 0);
}

function closed(line: MarkedLine, index: number, mark: '"' | "'"): string {
  const { open, set } = line;
  const at = open.findLastIndex((one) => one.mark === mark);
  if (at === -1 && mark === "'") return '’';
  set.set(index, 'closing');
  const closing = at === -1 ? openMark(line, index, mark) : open[at];
  if (at >= 0) open.splice(at);
  return markOf(closing, 1);
}

// Double marks are the outer ones, single ones the inner; within others they take turns.
function openMark({ open, languageAt }: MarkedLine, index: number, mark: '"' | "'"): OpenMark {
  const around = open.at(-1);
  const isInner = around ? !around.isInner : mark === "'";
  return { mark, isInner, language: languageAt(index) };
}

function markOf(open: OpenMark | undefined, end: 0 | 1): string {
  if (!open) return '';
  const [outerOpen, outerClose, innerOpen, innerClose] = quotationMarksOf(open.language);
  const sign = (open.isInner ? [innerOpen, innerClose] : [outerOpen, outerClose])[end] ?? '';
  if (!hasThinSpaces(open.language)) return sign;
  return sign === '«' ? `«${thinSpace}` : sign === '»' ? `${thinSpace}»` : sign;
}

function opensAt(line: MarkedLine, index: number): boolean {
  const { text, open } = line;
  const [before, after] = around(line, index);
  const begins = after !== '' && !closer.test(after);
  const isFree = before === '' || opener.test(before);
  if (isFree && begins) return true;
  // `"...and"`, `"--so"`, and `و"الحياة"`, where Arabic joins a letter to the quotation.
  const isOpen = open.some((one) => one.mark === '"');
  const isLast = marksAfter(text, index) === 0;
  const isJoined = prefixBefore.test(text.slice(Math.max(0, index - 3), index));
  return (isFree || begins || isJoined) && after !== '' && after !== call && !isOpen && !isLast;
}

const prefixBefore = /(?:^|\P{L})[وفبكل]{1,2}$/u;

// How many double marks follow, up to two.
function marksAfter(text: string, index: number): number {
  const next = text.indexOf('"', index + 1);
  if (next < 0) return 0;
  return text.includes('"', next + 1) ? 2 : 1;
}

// `5'10"`, `40° 26'`, `24"×36"`, `7''`; a mark that may close what stands open does that.
function isPrime({ text, open }: MarkedLine, index: number, mark: '"' | "'"): boolean {
  const rest = text.slice(index + 1);
  if (!/\p{Nd}/u.test(text[index - 1] ?? '') || /^\d{3}/.test(rest)) return false;
  if (mark === "'" && /^(?:\s?\d{1,2}(?:"|''|″|\s?in\b)|'(?!\p{L}|'))/u.test(rest)) return true;
  if (mark === '"' && /\d['′]\s?\d{1,2}$/.test(text.slice(Math.max(0, index - 6), index)))
    return true;
  if (/\p{L}/u.test(signAfter(rest)) && !/^\s?[x×]\s?\d/.test(rest)) return false;
  return !open.some((one) => one.mark === mark);
}

// Marks that were set before are seen as what they are; of straight ones that follow, the sign behind them counts.
function around({ text, signs, set }: MarkedLine, index: number): [before: string, after: string] {
  const found = signAfter(text.slice(index + 1));
  const was = set.get(index - 1);
  if (was) return [was === 'opening' ? '(' : ')', found];
  const last = signs[index - 1] ?? '';
  const isHalf = /[\uDC00-\uDFFF]/.test(last);
  return [isHalf ? `${signs[index - 2] ?? ''}${last}` : (last.at(-1) ?? ''), found];
}
