import { behindParticles, isArabicWord } from './arabic-words.ts';
import type { JudgeIndex } from './judge-index.ts';
import {
  foldLetters,
  keyOf,
  keysOfColon,
  partsOfWord,
  signedKey,
  writtenKey,
  writtenWords,
} from './judge-words.ts';
import type { JudgedName } from './read-texts.ts';

/** A word, a hyphenated word or a phrase: ways in which it may stand in a text, each a row of words. */
export interface JudgedTerm {
  asTyped: string;
  ways: string[][];
}

/** What the judge holds to be right. */
export interface Judge {
  /** The numbers of the texts that a query should find. */
  expected: (query: string) => Set<number>;
  terms: (query: string) => JudgedTerm[];
}

/** Judges queries by brute force: all words and phrases of a query have to stand in a text. */
export function openJudge(index: JudgeIndex, names: readonly JudgedName[]): Judge {
  const spellings = names.map((name) => name.spellings.map((one) => keysOf(one)));
  const terms = (query: string) => termsOf(query, spellings);
  const expected = (query: string) => {
    let left: Set<number> | undefined;
    for (const term of terms(query)) {
      const found = textsWith(index, term);
      left = left ? left.intersection(found) : found;
    }
    return left ?? new Set<number>();
  };
  return { expected, terms };
}

/** The texts in which a term stands in any of its ways. */
function textsWith(index: JudgeIndex, { ways }: JudgedTerm): Set<number> {
  const found = new Set<number>();
  for (const way of ways) {
    const texts =
      way.length === 1 ? index.having(way[0] ?? '') : index.together(way.map((key) => [key]));
    for (const text of texts) found.add(text);
  }
  return found;
}

function termsOf(query: string, names: readonly string[][][]): JudgedTerm[] {
  const marked = [...foldLetters(query).matchAll(quotedOrNot)];
  return marked.flatMap(([all, quoted]) =>
    quoted === undefined ? plainTerms(all, names) : [phraseOf(quoted)],
  );
}

const quotedOrNot = /["“”„«»]([^"“”„«»]*)["“”„«»]|[^"“”„«»]+/g;

// A range of years is a phrase.
function plainTerms(text: string, names: readonly string[][][]): JudgedTerm[] {
  return text
    .split(/(?<!\d)(\d+[–-]\d+)(?!\d)/)
    .flatMap((part, at) => (at % 2 === 1 ? [phraseOf(part)] : wordsOf(part, names)));
}

function wordsOf(text: string, names: readonly string[][][]): JudgedTerm[] {
  const written = writtenWords(text);
  const terms: JudgedTerm[] = [];
  for (let at = 0; at < written.length; at++) {
    const name = longestName(
      written.slice(at).map((word) => keyOf(word.text)),
      names,
    );
    const last = name ? at + name.words - 1 : at;
    const asTyped = text.slice(written[at]?.start, written[last]?.end);
    const word = written[at];
    const signed = word && signedKey(text, word);
    const ways = name?.ways ?? (signed === undefined ? waysOf(asTyped) : waysOfSigned(signed));
    terms.push({ asTyped, ways });
    at = last;
  }
  return terms;
}

// As texts write them out.
const signsInWords: Record<string, readonly string[]> = {
  '%': ['percent', 'per cent'],
  $: ['dollars'],
  '€': ['euros'],
  '°': ['degrees'],
};

function waysOfSigned(signed: string): string[][] {
  const number = signed.replace(/[^\d.]/g, '');
  const inWords = signsInWords[signed.replace(/[\d.]/g, '')] ?? [];
  return [[signed], ...inWords.map((words) => [number, ...words.split(' ').map(keyOf)])];
}

function longestName(keys: readonly string[], names: readonly string[][][]) {
  let best: { words: number; ways: string[][] } | undefined;
  for (const spellings of names) {
    for (const spelling of spellings) {
      if (spelling.length <= (best?.words ?? 0)) continue;
      if (!spelling.every((key, at) => key === keys[at])) continue;
      best = { words: spelling.length, ways: spellings };
    }
  }
  return best;
}

// A hyphenated word stands in texts joined or as its parts in a row.
function waysOf(word: string): string[][] {
  const parts = partsOfWord(word);
  if (isArabicWord(word)) return behindParticles(word).map((one) => [one]);
  if (word.includes(':')) return keysOfColon(word).map((key) => [key]);
  if (parts.length === 1) return [parts.map(keyOf)];
  return [parts.map(keyOf), [keyOf(parts.join(''))]];
}

function phraseOf(text: string): JudgedTerm {
  const ways = writtenWords(text)
    .map((one) => {
      const signed = signedKey(text, one);
      if (signed !== undefined) return [[signed]];
      return one.text.includes(':') ? [[`=${one.text}`]] : waysAsWritten(partsOfWord(one.text));
    })
    .reduce<string[][]>(
      (all, some) => all.flatMap((way) => some.map((one) => [...way, ...one])),
      [[]],
    );
  return { asTyped: text, ways };
}

function waysAsWritten(parts: readonly string[]): string[][] {
  const apart = parts.map(writtenKey);
  return parts.length === 1 ? [apart] : [apart, [writtenKey(parts.join(''))]];
}

function keysOf(text: string): string[] {
  return writtenWords(foldLetters(text)).flatMap(({ text: word }) => partsOfWord(word).map(keyOf));
}
