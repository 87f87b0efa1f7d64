import type { MarkupRule } from './block.ts';

/** References that Quarto, word processors and others number: `@fig-map`, `@tbl:arms`, `\\@ref(fig:map)`, `PAGEREF _Toc1`, and roles such as {ref}`map`. */
export const crossReference: MarkupRule = {
  rule: 'cross-reference',
  sign: /[@\uE0C0]|\}\uFFFC|REF _|HYPERLINK|TOC/,
  pattern:
    /(?<![\p{L}\p{N}._%+/@\uE0A0-\uE0FF-])@(?:fig|tbl|tab|sec|eq|lst|thm)[-:][a-z\d][\w:-]*|\uE0C0ref\([a-z]+:[^()\n]*\)|\{[a-z]+(?::[a-z]+)?\}\uFFFC|\b(?:page|note)?ref _(?:toc|ref)\d+(?:\s\\[a-z])*|\bhyperlink \\l "[^"\n]*"|\btoc \\o "[^"\n]*"(?:\s\\[a-z])*/giu,
  expected: 'a link to it, `[the map](#p4)`',
};
