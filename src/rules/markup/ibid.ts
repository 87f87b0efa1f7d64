import type { MarkupRule } from './block.ts';

/** References to the note before, which go wrong when a note moves. */
export const ibid: MarkupRule = {
  rule: 'ibid',
  sign: /\bibid|\bid\.|\bcit\b|المصدر|المرجع/i,
  pattern:
    /(?<![\p{L}\p{N}])(?:ibid(?:em)?(?!\p{L})\.?|id\.(?=,? at \p{N})|(?:op|loc)\.? ?cit(?!\p{L})\.?)|(?<=^|[(;؛.]\s*|(?:انظر|راجع|ينظر)\s+)(?:نفس (?:المصدر|المرجع)|(?:المصدر|المرجع) (?:نفسه|السابق|ذاته|المذكور))(?!\p{L})/giu,
  expected: 'the source itself, `[@source-id, p. 5]`',
};
