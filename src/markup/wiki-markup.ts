import type { MarkupRule } from './block.ts';

/** What wikis, forums and word processors write: `'''x`, `''x''`, `== x ==`, `[b]x[/b]`, changes in braces. */
export const wikiMarkup: MarkupRule = {
  rule: 'wiki-markup',
  sign: /''|==|\[|\{/,
  pattern:
    /'''(?=[^\s'])(?:[^'\n]+''')?|(?<![\p{N}'])''(?=[^\s'])[^'\n]*[^\s']''(?!')|^==+ [^=\n]+ ==+$|\[(b|i|u|s|url|img|quote|code|size|color)(?:=[^\]\n]*)?\][^[\n]*\[\/\1\]|\{(?:\+\+|--|~~|==|>>)[^{}\n]*(?:\+\+|--|~~|==|<<)\}/gmu,
  expected: 'Markdown',
};
