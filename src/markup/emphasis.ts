import { type Block, type MarkupRule, notWords } from './block.ts';

/**
 * Signs of emphasis that Markdown does not see: `** talks **`, one that nothing ends, and in Arabic
 * `و**«الحياة»**`, where a letter stands before the signs and a mark behind them. A star behind a word, `price*`, is as it is typed.
 */
export const emphasis: MarkupRule = {
  rule: 'emphasis-unread',
  sign: /[*_]/,
  pattern: /(?<![*_])(\*{1,3}|_{1,3})(?![*_])(?:[^*_]*\1(?![*_]))?/g,
  seesJoinedLetters: true,
  expected: 'signs that touch the words they emphasise, with a space or a mark outside',
  except: (found, block) => (found[0].startsWith('*') ? !isStar(found, block) : !isLine(found)),
};

const isSpace = (character: string) => character === '' || /\s/.test(character);
const isLetter = (character: string) => /\p{L}/u.test(character);
const isArabic = (text: string) => /\p{Script=Arabic}/u.test(text);
const isWord = (character: string) => /[\p{L}\p{N}\p{M}]/u.test(character);

// Products, powers, `C*-algebra` and `*.txt` have a word or a space on both sides of their sign; `A*` is a grade,
// and `d***` a word that nobody wants to write out.
function isStar({ 0: found, 1: signs = '', index, input }: RegExpExecArray, { kind }: Block) {
  const isPair = found.length > signs.length;
  const [before, after] = [input[index - 1] ?? '', input[index + signs.length] ?? ''];
  if (isWord(before) && isWord(after)) return false;
  const isGrade =
    isWord(before) && !isArabic(before) && !isWord(input[index - 2] ?? '') && signs.length === 1;
  if (isGrade && !isWord(after)) return false;
  if (isWord(before) && signs.length === 3 && !isPair) return false;
  if (isSpace(before) && isSpace(after)) return isPair && signs.length > 1;
  if (kind === 'cell' && /\d/.test(before)) return false;
  if (isWord(before) && signs.length === 1 && !isSpace(after))
    return isPair && opensWord.test(after);
  if (isPair) return !(signs.length === 1 && isWord(before) && isSpace(after));
  if (isSpace(before)) return opensWord.test(after);
  if (isWord(after)) return isLetter(after) && (signs.length > 1 || isArabic(after));
  const isRemark = signs.length === 1 && isWord(before) && !input.slice(0, index).includes('*');
  return !isRemark && (isSpace(after) || /[,.;:!?،؛؟]/.test(after));
}

const opensWord = /[\p{L}"“«'‘([]/u;

// `snake_case`, `_name` and `#a_hashtag_of_words` are words.
function isLine({ 0: found, 1: signs = '', index, input }: RegExpExecArray) {
  if (found.length === signs.length) return false;
  const [before, after] = [input[index - 1] ?? '', input[index + found.length] ?? ''];
  // Behind code it is a link of reStructuredText.
  if ((isWord(before) && isWord(after)) || before === notWords) return false;
  return (
    isArabic(found + before + after) || (!isWord(before) && (signs.length > 1 || !isWord(after)))
  );
}
