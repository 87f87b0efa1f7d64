import type { MarkupRule } from './block.ts';

/** Labels with a space in them, which make no note. */
export const spacedLabel: MarkupRule = {
  rule: 'note-label',
  sign: /\[\s*\^/,
  pattern: /\[(?:\^[^\][\s]*\s[^\][]*|\s+\^[\w-]+\s*)\]/g,
  expected: 'a note label of lower-case words joined by hyphens, a letter first',
};
