import type { Paragraph, Root } from 'mdast';
import type { Node } from 'unist';
import type { CaptionNode } from '../tree/syntax-tree.ts';
import { visit } from '../tree/visit.ts';

const mark = /^(?:table|جدول)?\s*:\s+(?=\S)/iu;

/**
 * Makes a paragraph that begins with `Table:`, or with a colon, the caption of the table beside it, as Pandoc does.
 *
 * It may stand before the table or after it, and is put before it: so its notes are numbered as they are read.
 */
export function remarkTableCaptions() {
  return (tree: Root): void => {
    visit(tree, 'table', (node, index, parent) => {
      if (!parent || index === undefined) return;
      const [before, after] = [parent.children[index - 1], parent.children[index + 1]];
      const written = startsCaption(before) ? before : startsCaption(after) ? after : undefined;
      if (!written) return;
      const { pin } = written.data ?? {};
      if (pin !== undefined) node.data = { ...node.data, pin };
      const caption = captionOf(written);
      parent.children.splice(written === before ? index - 1 : index, 2, caption, node);
      return parent.children.indexOf(node) + 1;
    });
  };
}

function startsCaption(node: Node | undefined): node is Paragraph {
  if (node?.type !== 'paragraph') return false;
  const [first] = (node as Paragraph).children;
  return first?.type === 'text' && mark.test(first.value);
}

function captionOf({ children, position }: Paragraph): CaptionNode {
  const [first] = children;
  if (first?.type === 'text') first.value = first.value.replace(mark, '');
  return { type: 'caption', children, ...(position && { position }) };
}
