import type { MarkupRule } from './block.ts';

/** Mathematics, commands and marks of TeX: `$x$`, `\\footnote{x}`, `\\newpage`, ``x''. */
export const tex: MarkupRule = {
  rule: 'tex',
  sign: /[$\\]|``/,
  pattern:
    /\$\$[^$]+\$\$|(?<![\p{L}\p{N}$])\$(?:[^\s\d$][^$\n]{0,80}|\d[^\s$]*)(?<!\s)\$(?![\p{L}\p{N}$])|(?<![\p{L}\p{N}:\\])\\(?:(?:new|clear|page|line)(?:page|break)|noindent|(?:small|med|big)skip|vfill|hfill|centering|par|tableofcontents|maketitle|item|ldots|dots|LaTeX|TeX|footnotemark|hline|quad)(?![\p{L}\p{N}_])|\\[a-zA-Z]+\*?(?:\[[^\]\n]*\])?\{[^}\n]*\}|\{\\[a-z]+\s[^{}\n]*\}|``[^`'\n]+''/gu,
  expected: 'words, or the signs themselves',
};
