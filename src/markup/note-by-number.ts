import type { MarkupRule } from './block.ts';

/** References to notes by their numbers, which change. */
export const noteByNumber: MarkupRule = {
  rule: 'note-by-number',
  sign: /note|\b(?:fn|n)n?\.|supra|infra|حاشية|هامش|ملاحظة/i,
  pattern:
    /(?<![\p{L}\p{N}])(?:(?:see|cf\.?)(?: also)? (?:(?:foot|end)?notes?|nn?\.|fnn?\.) ?\d+|\((?:nn?|fnn?)\. ?\d+\)|(?:foot|end)?notes? \d+,? (?:above|below|supra|infra)|(?:supra|infra),? (?:notes?|nn?\.) ?\d+|nn?\. ?\d+,? (?:above|below|supra|infra)|(?:foot|end)notes? \d+|(?:above|below|earlier),? notes? \d+|see (?:the )?(?:previous|preceding|next|following) (?:foot|end)?note|(?:see|in) the (?:foot|end)note (?:above|below))(?!\p{L})|(?<![\p{L}\p{N}\uFFFC])[وفبكل]?(?:ال|ل)?(?:حاشية|هامش)(?: رقم)? [(]?[\d٠-٩]+[)]?|(?<=(?:انظر|راجع) )(?:الملاحظة|ملاحظة)(?: رقم)? [(]?[\d٠-٩]+[)]?|(?:الملاحظة|ملاحظة)(?: رقم)? [(]?[\d٠-٩]+[)]? (?:أعلاه|أدناه)/giu,
  expected: 'a second call of the note, `[^label]`',
  except: ({ 0: found, index, input }) => ofAnotherText.test(input.slice(index + found.length)),
};

// `Note 5 of the Agreement`, and what an Arabic margin is besides: `هامش 5 في المئة`.
const ofAnotherText =
  /^(?: of(?: the| its| that| this| an?)? \p{L}| to (?:the|its|an?) \p{L}| من |\s?[%٪]| (?:في|ب)\s?(?:ال)?(?:مئة|مائة)| بال(?:مئة|مائة))/u;
