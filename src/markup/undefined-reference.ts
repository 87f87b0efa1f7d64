import type { MarkupRule } from './block.ts';

/** Links that no address is given for, `[x][sipri]`, and those that the parser does not see. */
export const undefinedReference: MarkupRule = {
  rule: 'link-undefined',
  sign: /\[/,
  pattern:
    /!\[[^[\]\n]+\] \([^()\s]+\.[a-z]{3,4}\)|!\([^()\s]+\)\[[^[\]\n]*\]|\[[^[\]\n]+\]\[[^[\]\n]*\]|\[[^[\]\n]+\] \(\uFFFC+\)|\]\((?=\S)[^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)?|\([^()\n]+\)\[\uFFFC+\]/g,
  expected: '`[words](https://…)`, or `[id]: https://…` on a line of its own',
  except: ({ 0: found }) => heard.test(found),
};

// What a transcript says of a speech: `[Minister][laughs]`.
const heard =
  /\[(?:laugh(?:s|ter|ing)?|applause|cheers?|inaudible|unintelligible|indistinct|crosstalk|silence|pause|interrupt(?:s|ion)|cough(?:s|ing)|sigh(?:s|ing)|sic|ph|phonetic|emphasis \p{L}+|…|\.{3}|ضحك|يضحك|تصفيق|صمت|مقاطعة|كذا|غير (?:مسموع|واضح))\]$/iu;
