import { isArabicWord } from './arabic-words.ts';
import type { JudgedTerm } from './expected-texts.ts';
import { newStemmer } from 'snowball-stemmers';
import { americanSpelling } from './american-spelling.ts';
import { foldLetters, judgedWords, keyOf, writtenWords } from './judge-words.ts';
import { partsOf } from './judge-index.ts';
import type { JudgedText } from './read-texts.ts';

/** Why the site and the judge differ in a text, and the words that show it. */
export interface Explained {
  cause: string;
  shown: string;
}

/** Why the site may have missed a text that the judge found: by the signs beside the words wherever they stand. */
export function explainMiss(terms: readonly JudgedTerm[], text: JudgedText): Explained {
  const places = terms.map((term) => placesOf(term, text));
  const odd = places.find(
    (some) => some.length > 0 && some.every(({ cause }) => cause !== 'plain'),
  );
  return (
    odd?.[0] ??
    places.flat().find(({ cause }) => cause !== 'plain') ??
    places.flat()[0] ?? { cause: 'unexplained', shown: '' }
  );
}

/** Why the site may have found a text that the judge did not: by what the text has that is like the words. */
export function explainExtra(terms: readonly JudgedTerm[], text: JudgedText): Explained {
  // Of words of which one is enough, that in a citation is the one.
  const like = terms
    .filter((term) => placesOf(term, text).length === 0)
    .map((term) => likeTerm(term, text));
  const cited = like.find(({ cause }) => cause === inCitation);
  return cited ?? like[0] ?? { cause: 'unexplained', shown: '' };
}

// Of a work that is cited, though its page does not show it.
const inCitation = 'in a citation';

const arabic = newStemmer('arabic');

const signs: readonly (readonly [cause: string, before: RegExp, after: RegExp])[] = [
  ['beside a dash', /[—–―]$/, /^[—–―]/],
  ['beside an ellipsis', /(?:…|\.\.)$/, /^(?:…|\.\.)/],
  ['beside a slash', /\/$/, /^\//],
  ['in a hyphenated word', /[-‐‑]$/, /^[-‐‑]/],
  ['beside an apostrophe', /['’‘ʼ]$/, /^['’ʼ]/],
  ['beside a bracket', /[[(){]$/, /^[\])}(]\p{L}/u],
  ['beside a sign of a number', /[\d$£%°][.,:]?$/, /^(?:[.,:]\d|[%°½¼¾])/],
];

// Every place of a term in a text, each with what may hide it.
function placesOf({ ways, asTyped }: JudgedTerm, text: JudgedText): Explained[] {
  return partsOf(text).flatMap((part) => {
    const folded = foldLetters(part);
    const words = writtenWords(folded);
    return ways.flatMap(([first = '', ...rest]) =>
      words.flatMap((word, at): Explained[] => {
        if (!keysIn(word.text).includes(first)) return [];
        const last = words[at + rest.length] ?? word;
        if (rest.length > 0 && !standsAt(words, at, [first, ...rest])) return [];
        const shown = folded.slice(Math.max(0, word.start - 25), last.end + 25);
        return [{ cause: causeAt(folded, { start: word.start, end: last.end }, asTyped), shown }];
      }),
    );
  });
}

function causeAt(folded: string, { start, end }: { start: number; end: number }, typed: string) {
  const inside = folded.slice(start, end);
  const [before, after] = [folded.slice(0, start), folded.slice(end)];
  const sign = signs.find(
    ([, left, right]) => left.test(before) || right.test(after) || isBetween(inside, left),
  );
  if (sign) return sign[0];
  if (/['’]/.test(inside)) return 'with an apostrophe';
  if (/\p{L}[-‐‑]\p{L}/u.test(inside)) return 'in a hyphenated word';
  if (americanSpelling(inside) !== inside) return 'a British or American form';
  if (!/\s/.test(inside) && !sameWord(inside, typed)) return 'another form of the word';
  return 'plain';
}

function isBetween(inside: string, left: RegExp): boolean {
  return [...inside.matchAll(/\P{L}+/gu)].some(([between]) => left.test(between.trim()));
}

function standsAt(words: readonly { text: string }[], at: number, keys: readonly string[]) {
  const found = words.slice(at, at + keys.length).flatMap(({ text }) => keysIn(text));
  return keys.every((key) => found.includes(key));
}

const likenesses: readonly (readonly [
  cause: string,
  like: (chunk: string, word: string) => boolean,
])[] = [
  ['joined over a sign', (chunk, word) => sameJoined(chunk, word)],
  [
    'a part of a number',
    (chunk, word) =>
      /^\d+$/.test(word) && /\d\D\d/.test(chunk) && chunk.split(/\D+/).includes(word),
  ],
  [
    'a part beside an apostrophe',
    (chunk, word) => chunk.split(/['’ʼ]/).map(keyOf).includes(keyOf(word)),
  ],
  ['another spelling', (chunk, word) => skeleton(chunk) === skeleton(word)],
  [
    'a form of the same stem',
    (chunk, word) => isArabicWord(word) && arabic.stem(chunk) === arabic.stem(word),
  ],
  ['of the same stem', (chunk, word) => keyOf(chunk) === keyOf(word)],
  ['a longer word', (chunk, word) => chunk.startsWith(word)],
];

function likeTerm({ asTyped, ways }: JudgedTerm, text: JudgedText): Explained {
  const beside = new Set(keysIn(foldLetters(text.beside)));
  if (ways.some((way) => way.every((key) => beside.has(key)))) {
    return { cause: inCitation, shown: text.beside.slice(0, 60) };
  }
  const all = partsOf(text).join('\n');
  const chunks = foldLetters(all).split(/\s+/);
  const bare = trim(asTyped);
  for (const [cause, like] of likenesses) {
    const shown = chunks.find((chunk) =>
      chunk.split(/[—–―…/]|\.\.+/).some((piece) => like(trim(piece), bare)),
    );
    if (shown !== undefined) return { cause, shown };
  }
  if (ways.some((way) => way.length > 1)) return { cause: 'words not together', shown: asTyped };
  return { cause: 'unexplained', shown: '' };
}

function trim(chunk: string): string {
  return chunk.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

function sameJoined(chunk: string, word: string): boolean {
  const bare = (text: string) => keyOf(text.replace(/[^\p{L}\p{N}]/gu, ''));
  return /[^\p{L}\p{N}]/u.test(chunk + word) && bare(chunk) === bare(word);
}

// What British and American spellings have in common: nearly all consonants.
function skeleton(word: string): string {
  return keyOf(word)
    .replace(/[aeiouy]/g, '')
    .replace(/z/g, 's')
    .replace(/(.)\1/g, '$1');
}

// But for the ending, which every stemmer knows.
function sameWord(word: string, typed: string): boolean {
  const bare = (text: string) => text.replace(/['’ʼ]?s?['’ʼ]?$/, '');
  return bare(word) === bare(typed);
}

function keysIn(folded: string): string[] {
  return judgedWords(folded).map(({ key }) => key);
}
