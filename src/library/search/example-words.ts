import { commonWords } from '../../model/locale/locales.ts';
import { fold } from '../../model/text/fold.ts';

/** Words of a title that make sensible searches, as they stand there. */
export interface ExampleWords {
  /** The two that say most of what it is about. */
  key: string;
  second: string;
  /** Two that stand together, one of them the key word; the key word alone where nothing stands beside it. */
  pair: string;
  /** The other of the pair. */
  beside: string;
}

const common = new Set(commonWords.trim().split(/\s+/).map(fold));
// Of the common words, those that join others and are nothing to search for.
const joining =
  /^(?:about|after|again|against|before|being|could|every|first|having|other|should|since|their|there|these|those|under|until|where|which|while|without|would|خلال|عندما|الذين|اللتان|اللذان|هؤلاء|أولئك)$/;
const shortest = 3;
const shortestCommon = 5;

/** The words of a title to search for: those that more titles have come first, then those nearer its end. */
export function exampleWords(title: string, titles: readonly string[]): ExampleWords {
  const words = wordsOf(title);
  const others = titles.map((one) => new Set(wordsOf(one).map(fold)));
  const worth = (word: string) => others.filter((all) => all.has(fold(word))).length;
  const telling = words.filter((word) => word.length >= shortest && !common.has(fold(word)));
  const ranked = (telling.length > 0 ? telling : words)
    .map((word, at) => ({ word, worth: worth(word), at }))
    .sort((one, other) => other.worth - one.worth || other.at - one.at)
    .map(({ word }) => word);
  const [key = title, second = key] = [...new Set(ranked)];
  const pair = pairOf(title, key);
  const beside = pair.split(' ').find((word) => word !== key) ?? second;
  // In a title every word may have a capital.
  return { key, second, pair, beside: common.has(fold(beside)) ? beside.toLowerCase() : beside };
}

function pairOf(title: string, key: string): string {
  const word = String.raw`[\p{L}\p{M}\p{N}]+`;
  const own = RegExp.escape(key);
  const beside = (pattern: string) => new RegExp(pattern, 'u').exec(title)?.[0];
  const found = [
    beside(`(?<![\\p{L}\\p{N}])${own} ${word}(?![\\p{L}\\p{N}’'-])`),
    beside(`(?<![\\p{L}\\p{N}’'-])${word} ${own}(?![\\p{L}\\p{N}])`),
  ];
  return found.find((pair) => pair?.split(' ').every(isWorthAsking)) ?? key;
}

function isWorthAsking(word: string): boolean {
  if (!common.has(fold(word))) return word.length >= shortest;
  return word.length >= shortestCommon && !joining.test(word.toLowerCase());
}

function wordsOf(title: string): string[] {
  return title.match(/(?<![\p{L}\p{N}’'-])\p{L}[\p{L}\p{M}]*(?![\p{L}\p{N}’'-])/gu) ?? [];
}
