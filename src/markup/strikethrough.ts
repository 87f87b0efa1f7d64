import type { MarkupRule } from './block.ts';

/** Words struck out, `~~x~~`: a published text says what holds, and corrections say what it said before. */
export const strikethrough: MarkupRule = {
  rule: 'strikethrough',
  sign: /~/,
  pattern:
    /(?<!\uE0FB)~~(?=[^\s~])(?:[^~]*[^\s~]~~)?|(?<![\p{L}\p{N}~])~(?=[^\s~\d])[^~\n]*[^\s~]~(?![~\p{L}\p{N}])/gu,
  expected: 'words that stand',
};
