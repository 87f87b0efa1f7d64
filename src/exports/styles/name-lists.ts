import type { CslName } from '../../model/citation/csl-item.ts';
import { plainName, sortedName } from '../../model/citation/csl-name.ts';
import type { CitationPiece } from '../../model/page/styled-citation.ts';
import type { StyleWords } from './style-words.ts';

/** How many names a style lists, and how many of more it shows before “et al.” */
interface Most {
  most: number;
  shown?: number;
}

/** Names as a sentence has them: `Ann Lee and Bo Ray`. */
export function namesInOrder(
  names: readonly CslName[],
  { most, shown = 1 }: Most,
  and: string,
  words: StyleWords,
): CitationPiece[] {
  return listed(names.map(plainName), { most, shown }, and, words.andOthers, words);
}

/** Names by which a text refers to a work: `Lee and Ray`, the whole of those that have no family name apart. */
export function shortNames(
  names: readonly CslName[],
  and: string,
  words: StyleWords,
): CitationPiece[] {
  const short = names.map(({ given: _, ...name }) => sortedName(name));
  return listed(short, { most: 2, shown: 1 }, and, words.andOthers, words);
}

/** Names as a list of works has them, the first one turned: `Lee, Ann, and Bo Ray`. */
export function firstInverted(
  names: readonly CslName[],
  { most, shown = 1 }: Most,
  words: StyleWords,
): CitationPiece[] {
  const [first, ...others] = names;
  if (!first) return [];
  const told = [sortedName(first), ...others.map(plainName)];
  const isTurned = first.given !== undefined && first.literal === undefined;
  const and = isTurned ? serial(words) : words.and;
  const andOthers = isTurned || shown > 1 ? words.invertedAndOthers : words.andOthers;
  return listed(told, { most, shown }, and, andOthers, words);
}

/** Texts with commas between them and a word before the last. */
export function joined(names: readonly string[], comma: string, and: string): CitationPiece[] {
  return names.flatMap((text, index): CitationPiece[] => {
    if (index === 0) return [{ text, form: 'name' }];
    const joint = index === names.length - 1 ? and : comma;
    return [{ text: apart(joint, text) }, { text, form: 'name' }];
  });
}

function listed(
  names: readonly string[],
  { most, shown = 1 }: Most,
  and: string,
  others: string,
  words: StyleWords,
): CitationPiece[] {
  const { comma } = words;
  if (names.length <= most) {
    return joined(names, comma, names.length > 2 && and === words.and ? serial(words) : and);
  }
  const [before = '', after = ''] = others.split('{name}');
  return [{ text: before }, ...joined(names.slice(0, shown), comma, comma), { text: after }].filter(
    ({ text }) => text !== '',
  );
}

// English sets a comma before the “and” of a list, and after a name that is turned.
function serial({ comma, and, language }: StyleWords): string {
  return language.split('-')[0] === 'en' ? comma.trimEnd() + and : and;
}

// Arabic writes its “and” at the next name, but apart from Latin letters.
function apart(joint: string, name: string): string {
  return /\sو$/u.test(joint) && /^\p{Script=Latin}/u.test(name) ? `${joint}\u00a0` : joint;
}
