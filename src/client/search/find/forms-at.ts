import { tokensOf } from '../../../model/text/tokens.ts';

/** The forms in which the index has the word at a location of a page, those with its neighbours too: `co-` is `cooperation`. */
export function formsAt(words: readonly string[], location: number): readonly string[] {
  let first = location;
  let last = location;
  while (first > 0 && isTogether(words[first - 1])) first--;
  while (last < words.length - 1 && isTogether(words[last])) last++;
  const tokens = tokensOf(words.slice(first, last + 1).join(''));
  return tokens[location - first]?.forms ?? [];
}

/** Whether nothing that is seen as a space follows a word. */
export function isTogether(word: string | undefined): boolean {
  return word !== undefined && word !== '' && !word.endsWith(' ');
}
