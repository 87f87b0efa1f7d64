import { type FoldedWord, foldedWords } from '../model/text/fold.ts';
import { memoize, memoizePieces, memoizeWeakly } from '../model/memoize.ts';
import { type FoundSpelling, spellingsIn } from './recognise.ts';
import type { SpellingTable } from './spelling-table.ts';
import { isArticle, withoutPrefixes } from './word-forms.ts';

/**
 * Every spelling in words that people read, from left to right; where two share a word, the longer one.
 *
 * In a query capitals may be missing; here a name of one word has the capital that its spelling has.
 * What a comma or a point stands in is no name either.
 */
export function spellingsInText(text: string, table: SpellingTable): FoundSpelling[] {
  return likelyParts(text, table).flatMap((words) =>
    spellingsIn(words, table).flatMap(({ start, end, entries }) => {
      const small = !/^(?:\P{L}*|[ae]l[- ])\p{Lu}/u.test(text.slice(start, end));
      const named = small
        ? entries.filter(({ spelling }) => !isOneCapital(spelling.text))
        : entries;
      return named.length > 0 ? [{ start, end, entries: named }] : [];
    }),
  );
}

// Most words begin no name: only where one may, and as far as it may go, is looked for one.
function likelyParts(text: string, table: SpellingTable): FoldedWord[][] {
  const chunkOf = chunksOf(table);
  const parts: FoldedWord[][] = [];
  let open: FoldedWord[] | undefined;
  let left = 0;
  let before: Chunk | undefined;
  let end = 0;
  for (const { 0: found, index } of text.matchAll(chunks)) {
    const chunk = chunkOf(found);
    if (before?.isLast || !isSpace(text, end, index)) {
      open = undefined;
      before = undefined;
    }
    if (chunk.length > 0 && !open) {
      open = before?.isArticle ? shifted(before.words, end - before.size) : [];
      parts.push(open);
      left = 0;
    }
    if (open) {
      left = Math.max(left, chunk.length) - (chunk.isArticle ? 0 : 1);
      open.push(...shifted(chunk.words, index));
      if (left <= 0) open = undefined;
    }
    before = chunk;
    end = index + found.length;
  }
  return parts;
}

/** What stands between spaces, brackets and quotation marks. */
interface Chunk {
  words: readonly FoldedWord[];
  /** How many words the longest spelling that begins in it has, from its first word on; none mostly. */
  length: number;
  size: number;
  isArticle: boolean;
  /** No name goes over a mark that parts sentences or what is in a list. */
  isLast: boolean;
}

// A mark within a word, as in `U.S.`, parts nothing.
const chunks = /[^\s(){}[\]«»“”"„\ufffc]+/g;

// The same words come again and again.
const chunksOf = memoizeWeakly((table: SpellingTable) =>
  memoizePieces((chunk): Chunk => {
    const words = foldedWords(chunk);
    const own = words.filter((word) => !isArticle(word));
    const lengths = own.flatMap(({ folded, stem }, index) =>
      [...withoutPrefixes(folded), ...(stem ? [stem.folded] : [])].map((form) => {
        const count = table.longest.get(form) ?? 0;
        return count > 0 ? count + index : 0;
      }),
    );
    return {
      words,
      length: Math.max(0, ...lengths),
      size: chunk.length,
      isArticle: own.length === 0 && words.length > 0,
      isLast: /[,;:!?،؛؟…—]$|(?<!\p{Lu})\.$/u.test(chunk),
    };
  }),
);

function shifted(words: readonly FoldedWord[], by: number): FoldedWord[] {
  return words.map((word) => ({ ...word, start: word.start + by, end: word.end + by }));
}

function isSpace(text: string, start: number, end: number): boolean {
  return end - start === 1
    ? isOneSpace(text.charCodeAt(start))
    : text.slice(start, end).trim() === '';
}

function isOneSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 0xa0;
}

// `Assad` and `al-Assad`; not `Free Syrian Army`, which nothing else is.
const isOneCapital = memoize((spelling: string) => {
  const own = foldedWords(spelling).filter((word) => !isArticle(word));
  return own.length === 1 && /^\p{Lu}/u.test(own[0]?.exact ?? '');
});
