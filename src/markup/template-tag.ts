import type { MarkupRule } from './block.ts';

/** Tags that other systems fill in, and their contents lists: `{{x}}`, `{% x %}`, `{{< x >}}`, `${x}`, `[TOC]`. */
export const templateTag: MarkupRule = {
  rule: 'template-tag',
  sign: /[{]|<%|\[TOC|\[toc/,
  pattern: /\{\{[^{}\n]*\}\}|\{%[^\n]*?%\}|<%[^\n]*?%>|\$\{[^{}\n]*\}|^\[(?:TOC|toc)\]$/gm,
  expected: 'the words themselves',
};
