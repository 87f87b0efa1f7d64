import type { MarkupRule } from './block.ts';

/** Mathematics and commands of TeX: `$x$`, `$$x$$`, `\\footnote{x}`. */
export const tex: MarkupRule = {
  rule: 'tex',
  sign: /[$\\]/,
  pattern:
    /\$\$[^$]+\$\$|(?<![\p{L}\p{N}$])\$(?:[^\s\d$][^$\n]{0,80}|\d[^\s$]*)(?<!\s)\$(?![\p{L}\p{N}$])|\\[a-zA-Z]+\{[^}\n]*\}/gu,
  expected: 'words, or the signs themselves',
};
