import type { MarkupRule } from './block.ts';

/** Words marked as with a pen, `==x==`. */
export const highlight: MarkupRule = {
  rule: 'highlight',
  sign: /==|\+\+/,
  pattern:
    /(?<![={\uE0FB\p{L}\p{N}])==(?=[^\s=])[^=]*[^\s=]==(?![=\p{L}\p{N}])|(?<![+{\uE0FB\p{L}\p{N}])\+\+(?=[^\s+])[^+]*[^\s+]\+\+(?![+\p{L}\p{N}])/gu,
  expected: '`*emphasis*`',
};
