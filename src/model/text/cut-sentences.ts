import type { Language } from '../language/language.ts';
import { sentencesOf } from '../locale/locales.ts';
import { memoize } from '../memoize.ts';
import type { Span } from './span.ts';

// A full stop, question or exclamation mark, with what closes after it, before white space.
const ends = /(?<![.!?…؟۔])[.!?…؟۔]+["'”’»)\]]*\s+/gu;

// So far back a shortened word is looked for: a look at the whole sentence at each of its points would take too long.
const longestWord = 64;

// A point after one letter, or after a word that the language shortens, is an abbreviation’s.
const abbreviatedIn = memoize((language: Language) => {
  const words = ['\\p{L}', ...sentencesOf(language).abbreviations, '(?:\\p{L}\\.)+\\p{L}'];
  return new RegExp(`(?:^|[\\s([“‘«])(?:${words.join('|')})\\.$`, 'u');
});

/**
 * The sentences of a text in a language, without the white space around them, the same in the
 * build and in every browser.
 *
 * Not Intl.Segmenter: two browsers, and a browser and Node, may cut differently, and a check value
 * that only one of them can make tells nothing. A wrong cut does no harm, since it is the same wherever
 * the text is.
 */
export function sentenceSpans(text: string, language: Language): Span[] {
  const abbreviated = abbreviatedIn(language);
  const spans: Span[] = [];
  let start = text.search(/\S/);
  if (start < 0) return spans;
  for (const { 0: mark, index } of text.matchAll(ends)) {
    const end = index + mark.trimEnd().length;
    const next = index + mark.length;
    const goesOn = next >= text.length || /^\p{Ll}/u.test(text.slice(next, next + 2));
    if (goesOn || abbreviated.test(text.slice(Math.max(start, end - longestWord), end))) continue;
    spans.push({ start, end });
    start = next;
  }
  spans.push({ start, end: text.trimEnd().length });
  return spans;
}

/** The sentences of a text in a language, in order. */
export function cutSentences(text: string, language: Language): string[] {
  return sentenceSpans(text, language).map(({ start, end }) => text.slice(start, end));
}
