import type { MarkupRule } from './block.ts';

/** Raised and lowered signs, `x^2^` and `H~2~O`. */
export const raisedSign: MarkupRule = {
  rule: 'raised-sign',
  sign: /[~^]/,
  pattern:
    /(?<=^|\s)\^[^\s^[]+\^|(?<=[\p{L}\p{N})])(?:\^[^\s^]{1,20}\^|(?<!~)~[^\s~]{1,20}~(?!~))/gmu,
  expected: 'the sign itself, such as `²` or `₂`',
};
