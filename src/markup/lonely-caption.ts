import type { MarkupRule } from './block.ts';

/** The caption of a table that is not there: no table stands before or after it. */
export const lonelyCaption: MarkupRule = {
  rule: 'caption-lonely',
  sign: /^(?:table|جدول)\s*:/iu,
  pattern: /(?<![\s\S])(?:table|جدول)\s*:\s+(?=\S)/giu,
  expected: 'a table before or after its caption',
  except: (_, { kind, besideTable = false }) => kind !== 'paragraph' || besideTable,
};
