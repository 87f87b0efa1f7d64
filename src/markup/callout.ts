import type { MarkupRule } from './block.ts';

/** Boxes of other systems: `:::`, `!!!`, `???`, tabs, `> [!NOTE]`, and directives. */
export const callout: MarkupRule = {
  rule: 'callout',
  sign: /:::|!!!|\?\?\?|===|\[!|::|:[a-z]/,
  pattern:
    /^(?:`*:{3,}.*|(?:(?:!!!|\?\?\?\+?)[ \t]*|===[ \t]+)["“a-z].*|(?:!!!|\?\?\?\+?)[ \t]+\p{Script=Arabic}.*|\[!\p{L}+\][+-]?|\.\. [a-z-]+::.*)|(?<![\p{L}\p{N}:]):{1,2}[a-z][\w-]*\[[^\]]*\]/gmu,
  expected: 'a paragraph, quotation or section',
};
