import type { MarkupRule } from './block.ts';

/** References that Quarto and others number: `@fig-map`, `@tbl:arms`, `\\@ref(fig:map)`, and roles such as {ref}`map`. */
export const crossReference: MarkupRule = {
  rule: 'cross-reference',
  sign: /[@\uE0C0]|\}\uFFFC/,
  pattern:
    /(?<![\p{L}\p{N}._%+/@\uE0A0-\uE0FF-])@(?:fig|tbl|tab|sec|eq|lst|thm)[-:][a-z\d][\w:-]*|\uE0C0ref\([a-z]+:[^()\n]*\)|\{[a-z]+(?::[a-z]+)?\}\uFFFC/giu,
  expected: 'a link to it, `[the map](#p4)`',
};
