import type { MarkupRule } from './block.ts';

/** Names of emoji, `:smile:`. */
export const emojiCode: MarkupRule = {
  rule: 'emoji-code',
  sign: /:[a-z+-]/,
  pattern: /(?<![\p{L}\p{N}:]):[a-z+-][a-z0-9_+-]{1,30}:(?![\p{L}\p{N}:])/gu,
  expected: 'the sign itself',
};
