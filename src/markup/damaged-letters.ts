import type { MarkupRule } from './block.ts';

/** Letters that were read in another encoding once: `itâ€™s`, `cafÃ©`, `Ø§Ù„`, and `�` where nothing is left of one. */
export const damagedLetters: MarkupRule = {
  rule: 'not-utf8',
  sign: /[\uFFFDâÃÂØÙÐÑ]/,
  pattern:
    /\uFFFD+|â€[\u0080-\u00BF™œ˜“”‘’¢¦–—]?|Ã[\u0080-\u00BFƒ‰Š‹ŒŽ]|Â[\u00A0«»°§©®·±½¼¾²³¹]|(?:[ØÙ][\u0080-\u00BF„…†‡ˆ‰ŠŒ]){2,}|(?:[ÐÑ][\u0080-\u00BF€‚ƒ„…†‡ˆ‰‹Œ]){2,}/g,
  expected: 'the letters that stood there before the text was read in another encoding',
};
