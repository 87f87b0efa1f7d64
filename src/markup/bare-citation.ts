import type { MarkupRule } from './block.ts';

/** Citations as Pandoc also takes them and we do not: `[-@id]`, `@id [p. 5]`, `@smith2015` by itself. */
export const bareCitation: MarkupRule = {
  rule: 'citation-bare',
  sign: /@/,
  pattern:
    /\[-@[^\]\n]*\]|(?<![\p{L}\p{N}._%+/@\uE0A0-\uE0FF-])-?@(?:\{[^}\n]+\}|[a-z][\w:.-]*\s?\[[^\]\n]+\]|[a-z][a-z:-]*(?:19|20)\d\d[a-z]?(?![\w-]))/giu,
  expected: '`[@source-id]` or `[@source-id, para. 9]` in a note',
};

/** An `@id` by itself, which is a citation if there is a source of this id, and a name elsewhere if not. */
export const mention =
  /(?<![\p{L}\p{N}._%+/@[\uE0A0-\uE0FF-])@([a-z][a-z0-9]*(?:-[a-z0-9]+)*)(?![\w-])/gu;
