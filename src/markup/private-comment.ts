import type { MarkupRule } from './block.ts';

/** What an editor wrote for nobody else, `%%x%%`, or as MDX has it, in braces. */
export const privateComment: MarkupRule = {
  rule: 'private-comment',
  sign: /%%|\{\/\*/,
  pattern: /%%[^%]+%%|^%%.*|\{\/\*[^{}]*\*\/\}/gm,
  expected: 'nothing that readers are not to see',
};
