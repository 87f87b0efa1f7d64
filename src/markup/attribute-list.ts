import type { MarkupRule } from './block.ts';

/** Classes, sizes and the like in braces. */
export const attributeList: MarkupRule = {
  rule: 'attribute-list',
  sign: /\{/,
  pattern:
    /\{#[^{}\s]+\s(?=[^{}\n]*[.=])[^{}\n]*\}|\{(?:[:.](?!\))[^{}\n]*|-|[\w-]+=(?:"[^"\n]*"|“[^”\n]*”|[^\s{}]+)[^{}\n]*)\}/g,
  expected: '`{#id}`, or `[words]{lang=fr}`',
};
