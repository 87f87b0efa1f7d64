import type { Code, InlineCode } from 'mdast';
import type { VFile } from 'vfile';
import { addFault } from '../facts.ts';

/** Reports code that nothing ends or begins but spaces, code that other systems run or draw and this one would print, and links of reStructuredText. */
export function checkCode(node: Code | InlineCode, source: string, file: VFile): void {
  const [start = 0, end = 0] = [node.position?.start.offset, node.position?.end.offset];
  const written = source.slice(start, end);
  if (node.type === 'inlineCode' && /^_{1,2}(?!\w)/.test(source.slice(end, end + 3))) {
    const message = `Unexpected link ${written}_, expected \`[words](https://…)\`.`;
    addFault(file, 'link-unread', node, message);
    return;
  }
  const run = runBy(node);
  if (run !== undefined) {
    const message = `Unexpected code of \`${run}\`, which nothing runs here, expected what it shows: an image, a table or words.`;
    addFault(file, 'template-tag', node, message);
  } else if (node.type === 'code' && !/^(?:`{3}|~{3})/.test(written)) {
    const message =
      'Unexpected code of indented lines, expected words that begin where their paragraph does.';
    addFault(file, 'code-indented', node, message);
  } else if (node.type === 'code' ? isOpenFence(written) : takesWords(written, source[end])) {
    const message =
      'Unexpected code that nothing ends, expected its last backticks before other words.';
    addFault(file, 'code-open', node, message);
  }
}

// Chunks of R Markdown and Quarto, diagrams of Mermaid and others, queries and boxes of Obsidian.
const drawn =
  /^(?:mermaid|plantuml|graphviz|dataview(?:js)?|tasks|query|vega(?:-lite)?|echarts|ad-[a-z]+)$/;

function runBy(node: Code | InlineCode): string | undefined {
  if (node.type === 'inlineCode') return /^(?:r|=)(?= [a-z]\w*[.($])/.exec(node.value)?.[0];
  const lang = node.lang ?? '';
  return /^\{[a-z]/i.test(lang) || drawn.test(lang) ? lang.replace(/[,\s].*$/, '') : undefined;
}

// A fence that nothing ends takes the rest of the text.
function isOpenFence(written: string): boolean {
  const [fence] = /^(?:`{3,}|~{3,})/.exec(written) ?? [];
  return fence !== undefined && !new RegExp(`\\n[\\s>]*${fence}+\\s*$`).test(written);
}

// In `Ali and `Umar two letters make code of what is between.
function takesWords(written: string, after = ''): boolean {
  return /^`+\S[^]*\s`+$/.test(written) && /\p{L}/u.test(after);
}
