import type { RuleId } from '../model/reading/rules.ts';
import { type Block, notWords } from './block.ts';
import { findMarkup } from './find-markup.ts';
import { withoutJoinedLetters } from './joined-letters.ts';

/**
 * Where backslashes stand before a letter, a number or a sign that is not of ASCII, in what a rule would find: `\TODO`, `word.\¹`, `\• x`.
 *
 * Before signs Markdown knows them; here they free words too.
 */
export function wordEscapes(block: Block): number[] {
  const backslashes = [...block.text.matchAll(backslash)].map(({ index }) => index);
  if (backslashes.length === 0) return [];
  const text = withoutJoinedLetters(block.text).replaceAll(backslash, '');
  const found = findMarkup({ ...block, text });
  return backslashes.filter((index, before) => {
    const at = index - before;
    return found.some(
      (one) => ofWords.has(one.rule) && one.index <= at && at < one.index + one.length,
    );
  });
}

// Signs of other scripts, such as `•`, are as letters here.
const backslash = /\\(?=[\p{L}\p{N}]|[^\p{ASCII}\s])/gu;

// Commands of TeX begin with a backslash themselves.
const ofWords = new Set<RuleId>([
  'placeholder',
  'ibid',
  'note-by-number',
  'note-lost',
  'list-unread',
  'caption-lonely',
  'citation-bare',
]);

/** A block's text in which nothing is found behind those backslashes; as long as it was. */
export function withoutEscapedWords(text: string, escapes: readonly number[]): string {
  return escapes.reduce(
    (all, at) => all.slice(0, at) + notWords.repeat(2) + all.slice(at + 2),
    text,
  );
}

/** A text without the characters at some places. */
export function withoutCharacters(text: string, places: readonly number[]): string {
  return places.toReversed().reduce((all, at) => all.slice(0, at) + all.slice(at + 1), text);
}
