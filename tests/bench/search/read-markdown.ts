import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';

const blocks = new Set(['paragraph', 'heading', 'tableCell', 'code', 'html']);
const citation = /\[?(?<![\p{L}\p{N}])@([a-z][a-z0-9-]*)[^\];]*[\];]?/gu;
// What is said of a passage or a phrase, not in it.
const attribute = /(?<=\]|\s|\*|^)\{(?:#|lang=)[^{}\s]*\}/g;

/** The words of a text, block by block, and the sources that its notes cite, with what stands beside their ids: `p. 5`. */
export function blocksOf(markdown: string): {
  passages: string[];
  notes: string[];
  cited: string[];
  located: string[];
} {
  const root = fromMarkdown(markdown, {
    extensions: [gfmFootnote(), gfmTable()],
    mdastExtensions: [gfmFootnoteFromMarkdown(), gfmTableFromMarkdown()],
  });
  const passages: string[] = [];
  const notes: string[] = [];
  const cited: string[] = [];
  const located: string[] = [];
  const read = (text: string) => {
    const plain = text.replace(attribute, '');
    for (const [whole, id = ''] of plain.matchAll(citation)) {
      cited.push(id);
      located.push(whole.replace(/@[\w-]+/g, ' '));
    }
    return plain.replace(citation, ' ').trim();
  };
  const walk = (node: Nodes, into: string[]) => {
    if (blocks.has(node.type)) into.push(read(textOf(node)));
    else if ('children' in node) {
      const list = node.type === 'footnoteDefinition' ? notes : into;
      for (const child of node.children) walk(child, list);
    }
  };
  walk(root, passages);
  return { passages, notes, cited, located };
}

// Emphasis and links do not part words; calls of notes, breaks and images do.
function textOf(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
    case 'html':
      return node.value;
    case 'image':
      return ` ${node.alt ?? ''} ${node.title ?? ''} `;
    case 'break':
    case 'footnoteReference':
      return ' ';
    default:
      return 'children' in node ? node.children.map(textOf).join('') : '';
  }
}
