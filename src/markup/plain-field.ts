import type { MarkupRule } from './block.ts';

/** Markdown and HTML in a field of front matter or of a record, which is printed as it stands. */
export const plainField: MarkupRule = {
  rule: 'field-markup',
  sign: /[*_`[<&#>]/,
  pattern:
    /(?<![*\p{L}\p{N}])\*{1,3}[^\s*](?:[^*\n]*[^\s*])?\*{1,3}(?!\*)|(?<![\p{L}\p{N}_])_{1,2}[^\s_](?:[^_\n]*[^\s_])?_{1,2}(?![\p{L}\p{N}_])|`[^`\n]+`|!?\[[^[\]\n]*\]\([^()\n]*\)|\^\[[^\]\n]*\]|\[\^[^\]\n]+\]|\[@[^\]\n]+\]|<\/?[a-z][^<>\n]*>|&(?:[a-z]{2,8}|#\d{2,5}|#x[\da-f]{2,5});|^#{1,6} |^> |<!--/giu,
  expected: 'plain words: what stands in a field is printed as it is',
  except: (_, { kind }) => kind !== 'field',
};
