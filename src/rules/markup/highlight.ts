import type { MarkupRule } from './block.ts';

/** Words marked as with a pen, `==x==`. */
export const highlight: MarkupRule = {
  rule: 'highlight',
  sign: /==/,
  pattern: /(?<![=\p{L}\p{N}])==(?=[^\s=])[^=\n]*[^\s=]==(?![=\p{L}\p{N}])/gu,
  expected: '`*emphasis*`',
};
