import type { Fault } from '../../model/reading/issue.ts';

// A line with some words and then, behind a space, a `#`; not behind what a quotation mark or bracket ended.
const cutLine = /^(?:[\s-]*[\w-]+:)?\s*([^\s"'[{#].*[^\s"'\]}])[ \t]+#(.*)$/gm;

/** Texts that YAML ends at a ` #`, since all behind it is a comment: `summary: What is left # really`. */
export function findCutValues(
  yaml: string,
  data: unknown,
  { file, offset }: { file: string; offset: number },
): Fault[] {
  if (!/[ \t]#/.test(yaml)) return [];
  let all: string | undefined;
  return [...yaml.matchAll(cutLine)].flatMap(
    ({ 0: line, 1: words = '', 2: comment = '', index }) => {
      const isProse = (words.match(/\p{L}{2,}/gu) ?? []).length > 2;
      // In a block of lines (`|`), all of it is text.
      if (!isProse || (all ??= JSON.stringify(data)).includes(`#${comment.trimEnd()}`)) return [];
      const column = line.lastIndexOf(`#${comment}`) + 1;
      const at = { line: yaml.slice(0, index).split('\n').length + offset, column };
      const message = `Unexpected end of a text at \`#${comment.trimEnd()}\`, expected quotation marks around it.`;
      return [{ rule: 'value-cut', file, at, message }];
    },
  );
}
