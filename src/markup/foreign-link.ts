import type { MarkupRule } from './block.ts';

/**
 * Links as others write them: AsciiDoc `https://…[x]`, Textile `"x":https://…`, Org `[[https://…][x]]`, MediaWiki
 * `[https://… x]`, chats `<https://…|x>`, Jira `[x|https://…]`, forums `[url]…[/url]`, TeX `\href{https://…}{x}`.
 */
export const foreignLink: MarkupRule = {
  rule: 'link-unread',
  sign: /\uFFFC{8}|\b(?:link|xref|mailto|image):|\[url/,
  pattern:
    /\b(?:link|xref|mailto|image):{1,2}(?:\uFFFC{8,}|[^\s[\]{}()\uFFFC]+(?=\[))(?:\[[^[\]\n]*\])?|\\(?:href|url)\{\uFFFC{8,}\}(?:\{[^{}\n]*\})?|\[\[\uFFFC{8,}(?:\]\[[^[\]\n]+|\|[^[\]\n]+)?\]\]|\uFFFC{8,}\[(?!\/|[\s\d]*\])[^[\]\n]+\]|"[^"\n]+":\uFFFC{8,}|\[\uFFFC{8,}\s[^[\]\n]+\]|<\uFFFC{8,}\|[^<>\n]+>|\[[^[\]|\n]+\|\uFFFC{8,}\]|\[url(?:=[^\]\n]*)?\][^[\n]*\[\/url\]/gu,
  expected: '`[words](https://…)`',
};
