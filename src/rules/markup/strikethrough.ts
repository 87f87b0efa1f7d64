import type { MarkupRule } from './block.ts';

/** Words struck out, `~~x~~`: a published text says what holds, and corrections say what it said before. */
export const strikethrough: MarkupRule = {
  rule: 'strikethrough',
  sign: /~~/,
  pattern: /~~(?=[^\s~])[^~]*[^\s~]~~|~~(?=[^\s~])/g,
  expected: 'words that stand',
};
