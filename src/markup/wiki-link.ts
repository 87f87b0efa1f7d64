import type { MarkupRule } from './block.ts';

/** Links and embedded files as wikis write them, `[[x]]` and `![[x]]`. */
export const wikiLink: MarkupRule = {
  rule: 'wiki-link',
  sign: /\[\[|\^/,
  pattern: /!?\[\[(?!sic\]\])[^[\]\n]+\]\]|(?<=^|\s)\^[\w-]{2,}$/g,
  expected: '`[words](/briefs/<slug>/)` or `![what it shows](map.png)`',
};
