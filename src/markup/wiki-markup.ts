import type { MarkupRule } from './block.ts';

/** What wikis, forums and word processors write: `'''x`, `''x''`, `== x ==`, `~~~~`, `;x` above `:y`, `field:: x`, `[b]x[/b]`, changes in braces. */
export const wikiMarkup: MarkupRule = {
  rule: 'wiki-markup',
  sign: /''|==|~~~|::|\[|\{|^[;:]/m,
  pattern:
    /'''(?=[^\s'])(?:[^'\n]+''')?|(?<![\p{N}'])''(?=[^\s'])[^'\n]*[^\s']''(?!')|^==+ [^=\n]+ ==+$|(?<![~\uE0FE])~{3,5}(?!~)|^;\s?[^\s;:][^\n]*(?=\n:)|^:{2}(?!:)\s?(?=\p{L})(?!:?[a-z][\w-]*\[)|^(?:video|audio|include|toc)::\S*\[[^\]\n]*\]|^\p{L}[\p{L}\p{N} _-]{0,30}::(?=\s\S)|\[\p{L}[\p{L}\p{N} _-]{0,30}::\s[^\]\n]*\]|\[(b|i|u|s|img|quote|code|size|color)(?:=[^\]\n]*)?\][^[\n]*\[\/\1\]|\{(?:\+\+|--|~~|==|>>)[^{}\n]*(?:\+\+|--|~~|==|<<)\}/gmu,
  expected: 'Markdown',
};
