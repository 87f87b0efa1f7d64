import type { MarkupRule } from './block.ts';

/** A heading without a space after its signs, `##Talks`, or with one that Markdown does not take for a space, as keyboards make beside AltGr or Option. */
export const unspacedHeading: MarkupRule = {
  rule: 'heading-unspaced',
  sign: /#/,
  pattern: /^#{2,6}(?=[^\s#\uFFFC])|^#{1,6}(?=[\u00A0\u2000-\u200B\u202F\u3000])/gm,
  expected: 'a plain space after it',
};
