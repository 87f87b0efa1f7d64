import type { MarkupRule } from './block.ts';

/** Signs that nobody sees and that put words into another order or hide them: U+202A to U+202E, U+2066 to U+2069, controls. */
export const hiddenSign: MarkupRule = {
  rule: 'hidden-sign',
  sign: /[\u202A-\u202E\u2066-\u2069]|[^\P{Cc}\t\n\r]/u,
  pattern: /[\u202A-\u202E\u2066-\u2069]|[^\P{Cc}\t\n\r]/gu,
  expected: 'the words alone: the site sets their direction, and `{lang=ar}` says it by hand',
  // Fields are held to plain characters when they are read.
  except: (_, { kind }) => kind === 'field',
};
