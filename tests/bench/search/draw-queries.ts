import { type Random, randomFor } from '../random.ts';
import type { JudgeIndex } from './judge-index.ts';
import { foldLetters, judgedWords, keyOf } from './judge-words.ts';
import type { JudgedText } from './read-texts.ts';

/** A query that is drawn by chance from the texts, of a kind. */
export interface DrawnQuery {
  kind: string;
  query: string;
}

const perKind: Record<string, number> = {
  ...{ 'frequent words': 20, 'middle words': 15, 'rare words': 15, 'words that stand once': 15 },
  ...{
    'two words': 14,
    'three words': 13,
    'phrases of texts': 20,
    'phrases of notes': 8,
    'words in quotation marks': 14,
  },
  ...{ numbers: 18, 'hyphenated words': 18, 'words with apostrophes': 15, names: 17 },
  ...{
    titles: 8,
    'titles in quotation marks': 9,
    'words of notes': 11,
    'words that stand nowhere': 11,
  },
  ...{ 'words beside dashes': 16, 'ranges of years': 7 },
};

const plainWord = /(?<![\p{L}\p{M}\p{N}'’ʼ-])(?:[a-z]{4,}|[ء-ي]{4,})(?![\p{L}\p{M}\p{N}'’ʼ-])/gu;
const number = /(?<![\p{L}\p{N}])[$£]?\p{Nd}(?:[\p{Nd},.:٬٫]*\p{Nd})?(?![\p{L}\p{N}-])/gu;
const hyphenated = /(?<![\p{L}\p{N}'’-])\p{L}{2,}(?:-\p{L}{2,})+(?![\p{L}\p{N}'’-])/gu;
const withApostrophe = /(?<![\p{L}\p{N}-])\p{L}+['’]\p{L}+(?![\p{L}\p{N}'’-])/gu;
const name =
  /(?<=[a-z,] )\p{Lu}[a-z]+ (?:\p{Lu}\. )?\p{Lu}[a-z]{2,}(?![\p{L}'’-])|(?<=\s)(?:ال)[ء-ي]{3,} (?:ال)[ء-ي]{3,}/gu;
const withEnding =
  /(?<![\p{L}\p{M}\p{N}'’ʼ-])(?:\p{L}{3,}(?:s|ed|ing|ly|er|al)|[ء-ي]{2,}(?:ان|ون|ين|ات|ة|ي|ها))(?![\p{L}\p{M}\p{N}'’ʼ-])/gu;
const besideDash = /\p{L}{4,}(?=[—–])|(?<=[—–])\p{L}{4,}(?![\p{L}'’-])/gu;
const range = /(?<![\p{N}-])\p{Nd}{4}[–-]\p{Nd}{2,4}(?![\p{N}-])/gu;

/** Queries of every kind, each drawn once; the same for the same seed and texts. */
export function drawQueries(index: JudgeIndex, seed: number): DrawnQuery[] {
  const { texts } = index;
  return Object.entries(perKind).flatMap(([kind, count]) => {
    const random = randomFor(seed, 'query', kind);
    const drawn = new Set<string>();
    for (let attempt = 0; attempt < count * 400 && drawn.size < count; attempt++) {
      const text = random.pick(texts);
      const query = drawOne(kind, { text, random, index })?.trim();
      if (query) drawn.add(query);
    }
    return [...drawn].map((query) => ({ kind, query }));
  });
}

interface Drawing {
  text: JudgedText;
  random: Random;
  index: JudgeIndex;
}

function drawOne(kind: string, drawing: Drawing): string | undefined {
  const { text, random, index } = drawing;
  const size = index.texts.length;
  const matched = (pattern: RegExp) => pickOf(random, text.passages.join('\n').match(pattern));
  switch (kind) {
    case 'frequent words':
      return between(drawing, size * 0.1, size);
    case 'middle words':
      return between(drawing, size * 0.005, size * 0.03);
    case 'rare words':
      return between(drawing, 2, Math.max(3, size * 0.002));
    case 'words that stand once':
      return between(drawing, 1, 1);
    case 'two words':
      return several(drawing, 2);
    case 'three words':
      return several(drawing, 3);
    case 'phrases of texts':
      return quoted(random, pickOf(random, text.passages));
    case 'phrases of notes':
      return quoted(random, pickOf(random, text.notes));
    case 'words in quotation marks':
      return quotedWord(drawing);
    case 'numbers':
      return matched(number);
    case 'hyphenated words':
      return matched(hyphenated);
    case 'words with apostrophes':
      return matched(withApostrophe);
    case 'names':
      return matched(name);
    case 'titles':
      return text.title.replace(/["“”«»]/g, '');
    case 'titles in quotation marks':
      return `"${text.title.replace(/["“”«»]/g, '')}"`;
    case 'words of notes':
      return noteWord(text, random);
    case 'words that stand nowhere':
      return nowhere(drawing);
    case 'words beside dashes':
      return matched(besideDash);
    case 'ranges of years':
      return matched(range)?.replace('–', random.chance(0.5) ? '-' : '–');
  }
  throw new Error(`Unexpected kind of query: ${kind}`);
}

function between({ text, random, index }: Drawing, least: number, most: number) {
  const word = pickOf(random, text.passages.join('\n').match(plainWord));
  const count = word ? index.having(keyOf(foldLetters(word))).size : 0;
  return count >= least && count <= most ? word : undefined;
}

function several({ text, random }: Drawing, count: number) {
  const words = new Set(text.passages.join('\n').match(plainWord));
  if (words.size < 20) return undefined;
  return Array.from({ length: count }, () => random.pick([...words])).join(' ');
}

/** Three to five words of a text as they stand there, without its quotation marks. */
export function drawPhrase(random: Random, passage: string): string | undefined {
  const words = passage.replace(/["“”«»„]/g, '').split(/\s+/);
  const length = random.between(3, 5);
  if (words.length < length) return undefined;
  const first = random.below(words.length - length + 1);
  const phrase = words.slice(first, first + length).join(' ');
  return /\p{L}{3}/u.test(phrase) ? phrase : undefined;
}

function quoted(random: Random, passage: string | undefined) {
  const phrase = drawPhrase(random, passage ?? '');
  return phrase && `"${phrase}"`;
}

// With endings, as most words with the stem of another have them; names too.
function quotedWord({ text, random }: Drawing) {
  const word = pickOf(random, text.passages.join('\n').match(withEnding));
  return word && `"${word}"`;
}

// A word that stands in the notes of a text and nowhere else in it.
function noteWord({ title, summary, passages, notes }: JudgedText, random: Random) {
  const word = pickOf(random, notes.join('\n').match(plainWord));
  const elsewhere = judgedWords(foldLetters([title, summary, ...passages].join('\n')));
  return word && !elsewhere.some(({ key }) => key === keyOf(foldLetters(word))) ? word : undefined;
}

// The beginning of one word and the end of another.
function nowhere({ text, random, index }: Drawing) {
  const words = text.passages.join('\n').match(plainWord) ?? [];
  const [one = '', other = ''] = [pickOf(random, words), pickOf(random, words)];
  const blend = one.slice(0, 3) + other.slice(-4);
  return blend.length === 7 && index.having(keyOf(foldLetters(blend))).size === 0
    ? blend
    : undefined;
}

function pickOf<T>(random: Random, things: readonly T[] | null | undefined): T | undefined {
  return things && things.length > 0 ? random.pick(things) : undefined;
}
