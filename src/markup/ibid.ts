import type { MarkupRule } from './block.ts';

/** References to the note before, which go wrong when a note moves. */
export const ibid: MarkupRule = {
  rule: 'ibid',
  sign: /idem|م\.|\bibid|\bid\.|\bcit\b|مصدر|مرجع/i,
  pattern:
    /(?<![\p{L}\p{N}])(?:ibid(?:em)?(?!\p{L})\.?|id\.(?=,? at \p{N})|(?:op|loc)\.? ?cit(?!\p{L})\.?|م\. ?[سن]\.|(?:مصدر|مرجع) سابق(?=[،,]? ?ص))|(?<=^|[.;(]\s*)idem(?=[.,])|(?<=^|[(;؛.]\s*|(?:انظر|راجع|ينظر)\s+)(?:نفس (?:المصدر|المرجع)|(?:المصدر|المرجع) (?:نفسه|السابق|ذاته|المذكور))(?!\p{L})/giu,
  expected: 'the source itself, `[@source-id, p. 5]`',
};
