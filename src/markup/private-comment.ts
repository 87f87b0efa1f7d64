import type { MarkupRule } from './block.ts';

/** What an editor wrote for nobody else, `%%x%%`. */
export const privateComment: MarkupRule = {
  rule: 'private-comment',
  sign: /%%/,
  pattern: /%%[^%]+%%|^%%.*/gm,
  expected: 'nothing that readers are not to see',
};
