import type { MarkupRule } from './block.ts';

/** References to the note before, which go wrong when a note moves. */
export const ibid: MarkupRule = {
  rule: 'ibid',
  sign: /idem|م\.|\bibid|\bid\.|\bcit\b|مصدر|مرجع/i,
  pattern:
    /(?<![\p{L}\p{N}])(?:ibid(?:em)?(?!\p{L})\.?|id\.(?=,? at \p{N})|(?:op|loc)\.? ?cit(?!\p{L})\.?|م\. ?[سن]\.|ن\. ?م\.(?=[،,]? ?ص)|(?:مصدر|مرجع) سابق(?=[،,]? ?ص))|(?<=^|[.;(]\s*)idem(?=[.,])|(?<=^|[(;؛.]\s*|(?:انظر|راجع|ينظر):?\s+)(?:نفس (?:المصدر|المرجع)|(?:المصدر|المرجع) (?:نفسه|السابق|ذاته|المذكور))(?=\s*(?:[.,،:;؛)]|$|[\d٠-٩]|(?:ص|ف|الفقرة|المادة|الصفحة)(?!\p{L})))/giu,
  expected: 'the source itself, `[@source-id, p. 5]`',
  // A word that begins with a capital behind it makes a name of it: `Ibid Street`.
  except: ({ 0: found, index, input }) =>
    /^ibid$/i.test(found) && /^ \p{Lu}\p{Ll}/u.test(input.slice(index + found.length)),
};
