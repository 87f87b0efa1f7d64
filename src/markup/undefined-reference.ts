import type { MarkupRule } from './block.ts';

/** Links that no address is given for, `[x][sipri]`, and those that the parser does not see. */
export const undefinedReference: MarkupRule = {
  rule: 'link-undefined',
  sign: /\[/,
  pattern:
    /\[[^[\]\n]+\]\[[^[\]\n]*\]|\[[^[\]\n]+\] \(\uFFFC+\)|\]\((?=\S)[^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)?|\([^()\n]+\)\[\uFFFC+\]|\[\uFFFC+\s[^[\]\n]+\]/g,
  expected: '`[words](https://…)`, or `[id]: https://…` on a line of its own',
};
