import type { MarkupRule } from './block.ts';

/** Abbreviations spelt out for a tooltip, `*[UN]: United Nations`. */
export const abbreviationList: MarkupRule = {
  rule: 'abbreviation-list',
  sign: /\*\[/,
  pattern: /^\*\[[^\]\n]+\]:.*/gm,
  expected: 'the long form in the text',
};
