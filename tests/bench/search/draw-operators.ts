import { type Random, randomFor } from '../random.ts';
import { drawQueries, type DrawnQuery } from './draw-queries.ts';
import type { Judge } from './expected-texts.ts';
import { type JudgeIndex, partsOf } from './judge-index.ts';
import { foldLetters, judgedWords, writtenWords } from './judge-words.ts';
import type { JudgedText } from './read-texts.ts';

/** A query with signs, and the texts that it should find by what the signs mean. */
export interface OperatorQuery extends DrawnQuery {
  expected: ReadonlySet<number>;
}

/** What queries of signs are made of. */
interface Drawing extends Pick<JudgeIndex, 'texts'> {
  random: Random;
  /** Words, each of which some texts have. */
  words: readonly string[];
  with: (query: string) => Set<number>;
  where: (test: (text: JudgedText) => boolean) => Set<number>;
}

type Draw = (drawing: Drawing) => Pick<OperatorQuery, 'query' | 'expected'> | undefined;

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'],
  ...['October', 'November', 'December'],
];
const perKind = 10;

const kinds: Record<string, Draw> = {
  'without a word': ({ random, words, with: found }) => {
    const [one, other] = two(random, words);
    const sign = random.chance(0.5) ? '-' : 'NOT ';
    return { query: `${one} ${sign}${other}`, expected: found(one).difference(found(other)) };
  },
  'either word': ({ random, words, with: found }) => {
    const [one, other] = two(random, words);
    const sign = random.chance(0.5) ? 'OR' : '|';
    return { query: `${one} ${sign} ${other}`, expected: found(one).union(found(other)) };
  },
  brackets: ({ random, words, with: found }) => {
    const [one, other] = two(random, words);
    const third = random.pick(words);
    const either = found(one).union(found(other));
    return random.chance(0.5)
      ? { query: `(${one} OR ${other}) ${third}`, expected: either.intersection(found(third)) }
      : { query: `${third} -(${one} OR ${other})`, expected: found(third).difference(either) };
  },
  'words of titles': ({ random, texts, where }) => {
    const words = keysOf(random.pick(texts).title);
    const own = random.pick(words);
    if (!own || !/^[a-zء-ي]{4,}$/.test(own.text)) return undefined;
    const expected = where(({ title }) => keysOf(title).some(({ key }) => key === own.key));
    return { query: `title:${own.text}`, expected };
  },
  years: ({ random, texts, words, with: found, where }) => {
    const first = yearOf(random.pick(texts));
    const last = first + random.between(0, 8);
    const word = random.pick(words);
    const range = first === last ? `year:${first}` : `${first}..${last}`;
    const then = where((text) => yearOf(text) >= first && yearOf(text) <= last);
    return { query: `${word} ${range}`, expected: then.intersection(found(word)) };
  },
  stars: ({ random, words, where }) => {
    const word = random.pick(words);
    if (word.length < 7) return undefined;
    const beginning = word.slice(0, random.between(4, word.length - 2));
    return { query: `${beginning}*`, expected: where((text) => hasBeginning(text, beginning)) };
  },
  dates: ({ random, texts, with: found, where }) => {
    const { date } = random.pick(texts);
    const [year = '', month = '', day = ''] = date.split('-');
    const name = months[Number(month) - 1];
    if (name === undefined) return undefined;
    const number = Number(day);
    const named = [`"${number} ${name} ${year}"`, `"${name} ${number} ${year}"`].map(found);
    const expected = named.reduce(
      (all, some) => all.union(some),
      where((one) => one.date === date),
    );
    return { query: random.chance(0.5) ? `${number} ${name} ${year}` : date, expected };
  },
};

/** Queries of operators, fields, ranges, stars and dates; the same for the same seed and texts. */
export function drawOperators(index: JudgeIndex, judge: Judge, seed: number): OperatorQuery[] {
  const { texts } = index;
  const words = drawQueries(index, seed + 2).flatMap(({ kind, query }) =>
    ['frequent words', 'middle words', 'rare words'].includes(kind) ? [query] : [],
  );
  const where = (test: (text: JudgedText) => boolean) =>
    new Set(texts.flatMap((text, number) => (test(text) ? [number] : [])));
  return Object.entries(kinds).flatMap(([kind, draw]) => {
    const random = randomFor(seed, 'operators', kind);
    const drawn = new Map<string, OperatorQuery>();
    for (let attempt = 0; attempt < perKind * 100 && drawn.size < perKind; attempt++) {
      const one = draw({ random, texts, words, with: judge.expected, where });
      if (one) drawn.set(one.query, { kind, ...one });
    }
    return [...drawn.values()];
  });
}

function two(random: Random, words: readonly string[]): [string, string] {
  return [random.pick(words), random.pick(words)];
}

function yearOf({ date }: JudgedText): number {
  return Number(date.slice(0, 4));
}

function keysOf(title: string): { key: string; text: string }[] {
  const folded = foldLetters(title);
  const written = writtenWords(folded);
  return written.flatMap(({ text }) =>
    judgedWords(text)
      .filter(({ key }) => !key.startsWith('='))
      .map(({ key }) => ({ key, text })),
  );
}

const beginnings = new WeakMap<JudgedText, Set<string>>();

// Each word as it is written, and the parts of a hyphenated one.
function hasBeginning(text: JudgedText, beginning: string): boolean {
  const known = beginnings.get(text);
  const words =
    known ??
    new Set(
      partsOf(text)
        .flatMap((part) => writtenWords(foldLetters(part)))
        .flatMap(({ text: word }) => [word, word.replace(/[-‐‑]/g, ''), ...word.split(/[-‐‑]/)])
        .map((word) => word.replace(/['’]/g, '')),
    );
  beginnings.set(text, words);
  return words.values().some((word) => word.startsWith(beginning));
}
