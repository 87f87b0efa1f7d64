import type { MarkupRule } from './block.ts';

/**
 * A heading without a space after its signs, `##Talks`, or with one that Markdown does not take for a space, as keyboards
 * make beside AltGr or Option; behind a sign that nobody sees, as Arabic editors put before it; and wide signs, `＃`.
 */
export const unspacedHeading: MarkupRule = {
  rule: 'heading-unspaced',
  sign: /[#＃]/,
  pattern:
    /^#{2,6}(?=[^\s#\uFFFC])|^#{1,6}(?=[\u00A0\u2000-\u200B\u202F\u3000])|(?<=^[\u00A0\u00AD\u061C\u200B-\u200F\u2060\u3000\uFEFF]+)#{1,6}(?= )|^＃{1,6}(?=\s)/gm,
  expected: 'nothing before it and a plain space after it',
};
