import type { MarkupRule } from './block.ts';

/** A heading without a space after its signs, `##Talks`. */
export const unspacedHeading: MarkupRule = {
  rule: 'heading-unspaced',
  sign: /##/,
  pattern: /^#{2,6}(?=[^\s#\uFFFC])/gm,
  expected: 'a space after it',
};
