import { randomFor } from '../random.ts';
import { drawQueries } from './draw-queries.ts';
import { foldLetters, keyOf, writtenWords } from './judge-words.ts';
import type { Trial } from './truth.ts';

/** A query whose cost is measured. */
export interface SpeedQuery {
  name: string;
  words: string;
}

/** Queries from the cheapest to the dearest: from a word of no text to a title of words that most texts have. */
export function speedQueries({ index, judge, seed }: Trial): SpeedQuery[] {
  const drawn = Object.groupBy(drawQueries(index, seed + 2), ({ kind }) => kind);
  const of = (kind: string) => drawn[kind]?.[0]?.query ?? '';
  const random = randomFor(seed, 'speed');
  const commonness = (words: string) =>
    writtenWords(foldLetters(words)).reduce(
      (sum, { text }) => sum + index.having(keyOf(text)).size,
      0,
    );
  const dearest = (some: readonly string[]) =>
    some.reduce((best, one) => (commonness(one) > commonness(best) ? one : best), '');
  const titles = Array.from({ length: 400 }, () =>
    random.pick(index.texts).title.replace(/["“”«»]/g, ''),
  ).filter((title) => judge.expected(title).size > 0);
  const phrase = dearest((drawn['phrases of texts'] ?? []).map(({ query }) => query));
  return [
    { name: 'nowhere', words: of('words that stand nowhere') },
    { name: 'rare', words: of('rare words') },
    { name: 'middle', words: of('middle words') },
    { name: 'frequent', words: of('frequent words') },
    { name: 'two words', words: of('two words') },
    { name: 'phrase', words: phrase },
    { name: 'phrase without marks', words: phrase.replaceAll('"', '') },
    { name: 'title', words: dearest(titles) },
  ];
}
