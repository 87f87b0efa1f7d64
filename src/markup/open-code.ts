import type { MarkupRule } from './block.ts';

/** A backtick that no other answers; within a word or before a capital it is a letter, as in `Ba\`ath` and `\`Abd`. */
export const openCode: MarkupRule = {
  rule: 'code-open',
  sign: /`/,
  pattern: /`+(?!\p{Lu})(?<!\p{L}`(?=\p{L}))/gu,
  expected: 'a second one where the code ends',
};
