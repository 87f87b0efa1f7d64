import { directionOf, type Language } from '../../model/language/language.ts';
import { memoize } from '../../model/memoize.ts';
import type { Span } from '../../model/text/span.ts';
import { foreignLetter, ownScript } from '../../model/locale/find-foreign.ts';

/** A run of foreign words in a text: where it starts, and what stands there. */
export interface ForeignRun {
  start: number;
  words: string;
}

const closingOf = new Map([
  ['(', ')'],
  ['[', ']'],
  ['«', '»'],
  ['“', '”'],
  ['„', '“'],
]);
const openingOf = new Map([
  [')', '('],
  [']', '['],
  ['»', '«'],
  ['”', '“'],
]);
const letter = /\p{L}/u;
// The number that an Arabic prefix stands before, and the point of a quoted sentence.
const ending = /^(?:\p{N}[\p{N}.,٫٬]*%?)?(?:[.!?؟…]+(?=[»”’"]))?/u;
// And, where the page's own are others, its comma.
const endingLeftwards =
  /^(?:\p{N}[\p{N}.,٫٬]*%?)?(?:[.!?؟…]+(?=[»”’"])|[\s\p{N}()[\]–-]*[،؛؟](?!\S))?/u;
const abbreviation = /\p{Lu}\.\p{Lu}$/u;

/**
 * The runs of words in a text that have no letter of the page's own script, each from its first word to its last.
 *
 * Numbers, brackets and quotation marks within a run belong to it, the latter with their other halves, so that all of it
 * is laid out in one direction. What a quoted speech is introduced with is a run of its own.
 */
export function foreignRuns(text: string, page: Language): ForeignRun[] {
  const { whole, plain } = patternsOf(ownScript(page));
  return [...text.matchAll(whole)].flatMap(({ index, 0: found }) => {
    const span = paired(text, { start: index, end: index + found.length });
    const spans = span
      ? [span]
      : [...found.matchAll(plain)].map(({ index: at, 0: part }) => ({
          start: index + at,
          end: index + at + part.length,
        }));
    return spans.map((one) =>
      runOf(text, one, directionOf(page) === 'ltr' ? endingLeftwards : ending),
    );
  });
}

function runOf(text: string, { start, end }: Span, ends: RegExp): ForeignRun {
  const isAbbreviation = text[end] === '.' && abbreviation.test(text.slice(start, end));
  const [after = ''] = ends.exec(text.slice(end)) ?? [];
  return { start, words: text.slice(start, end) + (isAbbreviation ? '.' : after) };
}

// With the other halves of its brackets and marks, where no word stands before them; nothing where one is missing.
function paired(text: string, { start, end }: Span): Span | undefined {
  const open: string[] = [];
  const span = { start, end };
  for (const sign of text.slice(start, end)) {
    if (sign === open.at(-1)) open.pop();
    else if (closingOf.has(sign)) open.push(closingOf.get(sign) ?? '');
    else if (openingOf.has(sign)) {
      const at = findBefore(text, span.start, openingOf.get(sign) ?? '');
      if (at === undefined) return undefined;
      span.start = at;
    }
  }
  for (const closing of open.toReversed()) {
    const at = findAfter(text, span.end, closing);
    if (at === undefined) return undefined;
    span.end = at + 1;
  }
  return span;
}

function findBefore(text: string, start: number, sign: string): number | undefined {
  for (let at = start - 1; at >= 0 && !letter.test(text[at] ?? ''); at--) {
    if (text[at] === sign) return at;
  }
  return undefined;
}

function findAfter(text: string, end: number, sign: string): number | undefined {
  for (let at = end; at < text.length && !letter.test(text[at] ?? ''); at++) {
    if (text[at] === sign) return at;
  }
  return undefined;
}

const patternsOf = memoize((own: string): Record<'whole' | 'plain', RegExp> => {
  const foreign = foreignLetter(own);
  const between = `[${foreign}\\p{M}\\p{N}\\s\\u200c\\-–'’.,;:!?،؛؟…%\\/]`;
  const signs = `[\\(\\)\\[\\]»”]|(?<!:\\s?)[«“„]`;
  const run = (one: string) => new RegExp(`${foreign}(?:${one}*[${foreign}\\p{M}])?`, 'gv');
  return { whole: run(`(?:${between}|${signs})`), plain: run(between) };
});
