import type { MarkupRule } from './block.ts';

/** Tags that other systems fill in, and their contents lists: `{{x}}`, `{% x %}`, `{{< x >}}`, `${x}`, `[TOC]`, `[gallery ids="1"]`. */
export const templateTag: MarkupRule = {
  rule: 'template-tag',
  sign: /[{]|<%|\[TOC|\[toc|\[\/|=/,
  pattern:
    /\{\{[^{}\n]*\}\}|\{%[^\n]*?%\}|<%[^\n]*?%>|\$\{[^{}\n]*\}|^\[(?:TOC|toc)\]$|\[[a-z][\w-]*(?:\s+[\w-]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s\]"']+))+\s*\/?\](?:[^[\n]*\[\/[a-z][\w-]*\])?|\[([a-z][\w-]*)\][^[\n]*\[\/\1\]/gm,
  expected: 'the words themselves',
};
