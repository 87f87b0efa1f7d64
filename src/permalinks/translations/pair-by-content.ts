import { hashOf } from '../../model/text/hash.ts';
import type { TextFacts, TextPosition } from '../../model/reading/rendered-text.ts';
import { align } from '../alignment/align.ts';
import type { Partners } from './partners.ts';
import { sketchFrom } from '../alignment/similarity.ts';

/**
 * Pairs new passages of a translation with originals that call the same notes, or hold at least two of the same
 * numbers, links, images and names in Latin letters.
 *
 * What only one of the texts holds says nothing, and what many passages hold says little.
 */
export function pairByContent(partners: Partners, first: TextFacts, translation: TextFacts): void {
  if (!partners.includes(undefined)) return;
  const [ofFirst, ofTranslation] = [tokensIn(first), tokensIn(translation)];
  const [known, here] = [ofFirst, ofTranslation].map((all) => new Set(all.flat()));
  const isShared = (token: string) => Boolean(known?.has(token) && here?.has(token));
  const originals = ofFirst.map((tokens) => tokens.filter(isShared));
  const parts = ofTranslation.map((tokens) => tokens.filter(isShared));
  const { entryOf } = align(
    parts.map((_, part) => ({
      text: String(part),
      is: `part ${part}`,
      pin: partners[part] === undefined ? undefined : `#${partners[part]}`,
    })),
    originals.map((tokens, index) => ({
      ...{ id: `#${index}`, is: `original ${index}` },
      like: sketchFrom(hashes(tokens)),
    })),
    { shingles: ({ text }) => hashes(parts[Number(text)] ?? []) },
  );
  entryOf.forEach((original, part) => {
    if (original === undefined || partners[part] !== undefined) return;
    const both = (originals[original] ?? []).filter((token) => parts[part]?.includes(token));
    if (both.length > 1 || both.some((token) => token.startsWith('^'))) partners[part] = original;
  });
}

function hashes(tokens: readonly string[]): number[] {
  const all = new Set(tokens.map((token) => hashOf(token) >>> 14));
  return [...Uint32Array.from(all).sort()];
}

// For each passage, what a translation leaves as it is: each once.
function tokensIn({ passages, links, images, notes, headings }: TextFacts): string[][] {
  const inline = new Set(notes.flatMap((note) => (note.inline ? [note.label] : [])));
  const beside = [
    ...links.map((link) => ({ ...link, token: link.address })),
    ...images.map((image) => ({ ...image, token: image.file })),
  ].sort(byPlace);
  const begins = [
    ...passages.map(({ line, column }, passage) => ({ line, column, passage })),
    ...[...headings, ...notes].map(({ line, column }) => ({
      line,
      column,
      passage: -1,
    })),
  ].sort(byPlace);
  const tokens = passages.map((passage) => [
    ...passage.notes.filter((label) => !inline.has(label)).map((label) => `^${label}`),
    ...wordsIn(passage.text),
  ]);
  let at = -1;
  for (const { token, ...place } of beside) {
    for (let next = begins[at + 1]; next && byPlace(next, place) <= 0; next = begins[at + 1]) at++;
    tokens[begins[at]?.passage ?? -1]?.push(token);
  }
  return tokens.map((all) => [...new Set(all)]);
}

// Numbers, in Western digits, and words in Latin letters that begin with a capital.
function wordsIn(text: string): string[] {
  const western = text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15));
  return (
    western
      .match(/\p{N}+(?:[.,]\p{N}+)*|\p{Lu}[\p{L}\p{M}]+/gu)
      ?.filter((word) => !/^\p{Lu}/u.test(word) || /^\p{Script=Latin}/u.test(word)) ?? []
  );
}

function byPlace(a: TextPosition, b: TextPosition): number {
  return a.line - b.line || a.column - b.column;
}
