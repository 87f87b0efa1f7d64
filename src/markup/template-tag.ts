import type { MarkupRule } from './block.ts';

/** Tags that other systems fill in, and their contents lists: `{{x}}`, `{% x %}`, `{{< x >}}`, `${x}`, `[TOC]`, `[gallery]`. */
export const templateTag: MarkupRule = {
  rule: 'template-tag',
  sign: /[{]|^(?:im|ex)port |<%|\[TOC|\[toc|\[\/|=|^\[[a-z]/m,
  pattern:
    /\{\{[^{}\n]*\}\}|^(?:import|export)\s[\w{}*, ]+\sfrom\s['"‘“][^'"\n]+['"];?$|\{%[^\n]*?%\}|<%[^\n]*?%>|\$\{[^{}\n]*\}|^\[(?:TOC|toc|gallery|playlist|embed|audio|video|more|nextpage)\]$|\[[a-z][\w-]*(?:\s+[\w-]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s\]"']+))+\s*\/?\](?:[^[\n]*\[\/[a-z][\w-]*\])?|\[([a-z][\w-]*)\][^[\n]*\[\/\1\]/gm,
  expected: 'the words themselves',
};
