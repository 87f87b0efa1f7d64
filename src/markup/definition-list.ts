import type { MarkupRule } from './block.ts';

/** Terms with what they mean below them, after a colon. */
export const definitionList: MarkupRule = {
  rule: 'definition-list',
  sign: /^:/m,
  pattern: /^:\s+(?=\S).*/gm,
  expected: 'a list, a table or paragraphs',
  except: ({ index }, { kind, besideTable = false }) =>
    kind !== 'paragraph' || (index === 0 && besideTable),
};
