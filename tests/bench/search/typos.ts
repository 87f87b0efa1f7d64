import { type Random, randomFor } from '../random.ts';
import { formatTable } from '../table.ts';
import { addressOf, askPage } from './ask-page.ts';
import { foldLetters, keyOf } from './judge-words.ts';
import type { Trial } from './truth.ts';

const words = 40;
const usualWord = /(?<![\p{L}\p{M}\p{N}'’-])(?:[a-z]{6,12}|[ء-ي]{5,9})(?![\p{L}\p{M}\p{N}'’-])/gu;
const leastTexts = 3;

/** Words with one slip of the hand, of which no text has any: how often the right word is the first that is offered. */
export async function offerWords({ page, index, judge, seed }: Trial): Promise<string> {
  const random = randomFor(seed, 'typos');
  const drawn = new Set<string>();
  const tried: { kind: string; typed: string; word: string; answer: string }[] = [];
  for (let attempt = 0; attempt < 20_000 && drawn.size < words; attempt++) {
    const found = random.pick(random.pick(index.texts).passages).match(usualWord);
    const word = found ? random.pick(found) : '';
    if (drawn.has(word) || index.having(keyOf(foldLetters(word))).size < leastTexts) continue;
    const slips = Object.entries(slipsOf(random, word));
    if (slips.some(([, typed]) => typed === word || judge.expected(typed).size > 0)) continue;
    drawn.add(word);
    for (const [kind, typed] of slips) {
      const [answer] = await askPage(page, [addressOf(typed)]);
      tried.push({ kind, typed, word, answer: answer?.offers[0] ?? '' });
    }
  }
  const isRight = ({ word, answer }: (typeof tried)[number]) =>
    foldLetters(answer)
      .split(/[^\p{L}\p{N}]+/u)
      .includes(foldLetters(word));
  const kinds = Object.entries(Object.groupBy(tried, ({ kind }) => kind));
  const rows = [...kinds, ['all', tried] as const].map(([kind, some = []]) => [
    kind,
    String(some.length),
    String(some.filter(({ answer }) => answer !== '').length),
    String(some.filter(isRight).length),
  ]);
  const missed = tried
    .filter((one) => !isRight(one))
    .map(({ typed, word, answer }) => `- \`${typed}\`: “${answer}” / ${word}`);
  return [
    formatTable(['typos', 'n', 'something offered', 'the right word first'], rows),
    missed.join('\n'),
  ].join('\n\n');
}

function slipsOf(random: Random, word: string): Record<'swap' | 'drop' | 'double', string> {
  const at = random.between(1, Math.max(1, word.length - 3));
  const [before, one = '', next = '', after] = [
    word.slice(0, at),
    word[at],
    word[at + 1],
    word.slice(at + 2),
  ];
  return {
    swap: before + next + one + after,
    drop: before + next + after,
    double: before + one + one + next + after,
  };
}
