import { wordsOf } from '../../../model/text/words.ts';
import type { Span } from '../../../model/text/span.ts';
import type { TextQuote } from '../text-fragment.ts';

/** A quote and what the page shows around it, with whatever stands between its words there. */
export interface QuoteOnPage {
  /** The quote up to the first thing that is not of its words: a note call, a cell’s end. */
  first: string;
  /** The quote from the last such thing on; none where nothing interrupts it. */
  last?: string;
  /** The quote with everything that the page shows between its words. */
  whole: string;
  /** What stands before it in its passage. */
  before: string;
  after: string;
  /** All text of the page. */
  page: string;
}

const longestExact = 300;
const edgeSizes = [4, 6, 9, 14];
const contextSizes = [0, 1, 2, 3, 5, 8];
// What browsers take for one word, and compounds of several.
const run = /[\p{L}\p{N}\p{M}_]+(?:['’.,:·‑-][\p{L}\p{N}\p{M}_]+)*/gu;

// Punctuation that belongs to the words before or after a quote.
const closing = /^[\s.,;:!?…،؛؟)\]”’»]+/u;
const opening = /[\s([“‘«]+$/u;

/** A span grown to whole words, without what belongs to the words around; nothing where it holds no word. */
export function snapToWords(text: string, { start, end }: Span): Span | undefined {
  const chosen = text.slice(start, end);
  const left = end - chosen.replace(closing, '').length;
  const right = start + chosen.replace(opening, '').length;
  if (wordsOf(text.slice(left, right)).length === 0) return undefined;
  const snapped = { start: left, end: right };
  for (const { 0: word, index } of text.matchAll(run)) {
    const wordEnd = index + word.length;
    if (index < left && left < wordEnd) snapped.start = index;
    if (index < right && right < wordEnd) snapped.end = wordEnd;
  }
  return snapped;
}

/** The words that name a quote: all of it or its edges, with words around where it is not the only one. */
export function chooseWords(quote: QuoteOnPage): TextQuote {
  const page = fold(quote.page);
  if (quote.last !== undefined || quote.first.length > longestExact) {
    return chooseEdges(quote, page);
  }
  const exact = tidy(quote.first);
  for (const size of contextSizes) {
    for (const [before, after] of [
      [size, 0],
      [0, size],
      [size, size],
    ] as const) {
      const around = { prefix: wordsBefore(quote, before), suffix: wordsAfter(quote, after) };
      if (count(page, around.prefix + quote.first + around.suffix) <= 1)
        return named(exact, around);
    }
  }
  const most = contextSizes.at(-1) ?? 0;
  return named(exact, { prefix: wordsBefore(quote, most), suffix: wordsAfter(quote, most) });
}

function chooseEdges(quote: QuoteOnPage, page: string): TextQuote {
  const { first, last = first, whole } = quote;
  const starts = edgeSizes.map((size) => firstWords(first, size));
  const start = starts.find((words) => count(page, words) <= 1) ?? starts.at(-1) ?? first;
  const rest = fold(whole).slice(fold(start).length);
  const ends = edgeSizes.map((size) => lastWords(last, size));
  const end = ends.find((words) => count(rest, words) <= 1) ?? ends.at(-1) ?? last;
  const prefix =
    contextSizes
      .map((size) => wordsBefore(quote, size))
      .find((words) => count(page, words + start) <= 1) ?? '';
  return { ...named(tidy(start), { prefix, suffix: wordsAfter(quote, 0) }), end: tidy(end) };
}

function named(start: string, around: { prefix: string; suffix: string }): TextQuote {
  const prefix = tidy(around.prefix);
  const suffix = tidy(around.suffix);
  return { ...(prefix ? { prefix } : {}), start, ...(suffix ? { suffix } : {}) };
}

function wordsBefore({ before, first }: QuoteOnPage, size: number): string {
  return lastWords(before, Math.max(size, isOneWord(before, first) ? 1 : 0));
}

function wordsAfter({ after, first, last = first }: QuoteOnPage, size: number): string {
  const words = firstWords(after, Math.max(size, isOneWord(last, after) ? 1 : 0));
  return words || size === 0 ? words : after.trim();
}

// A browser takes a word and the number that touches it (of a note, of a passage) for one word, unless the link names the number too.
function isOneWord(left: string, right: string): boolean {
  if (!/^[\p{L}\p{N}]/u.test(right)) return false;
  return /[\p{L}\p{N}\p{M}]$/u.test(left) || (/\p{N}[.,:]$/u.test(left) && /^\p{N}/u.test(right));
}

function firstWords(text: string, size: number): string {
  const last = [...text.matchAll(run)].slice(0, size).at(-1);
  return last ? text.slice(0, last.index + last[0].length) : '';
}

function lastWords(text: string, size: number): string {
  const all = [...text.matchAll(run)];
  const first = size > 0 ? all[Math.max(0, all.length - size)] : undefined;
  return first ? text.slice(first.index) : '';
}

function count(page: string, words: string): number {
  const wanted = fold(words);
  return wanted ? page.split(wanted).length - 1 : 0;
}

function tidy(text: string): string {
  return text.replace(/[ \t\r\n\f]+/g, ' ').trim();
}

function fold(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}
