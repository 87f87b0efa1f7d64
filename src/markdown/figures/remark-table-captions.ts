import type { Paragraph, Root, Table } from 'mdast';
import type { Node, Parent } from 'unist';
import type { VFile } from 'vfile';
import { addFault } from '../facts.ts';
import { sourceOf } from '../tree/block-text.ts';
import type { CaptionNode } from '../tree/syntax-tree.ts';
import { visit } from '../tree/visit.ts';

const mark = /^(?:table|جدول)?\s*:\s+(?=\S)/iu;

/**
 * Makes a paragraph that begins with `Table:`, or with a colon, the caption of the table beside it, as Pandoc does.
 *
 * It may stand before the table or after it, also on the line after its last row, and is put before it: so its notes are
 * numbered as they are read. Between two tables it is that of the first, unless captions stand before tables here.
 */
export function remarkTableCaptions() {
  return (tree: Root, file: VFile): void => {
    const source = sourceOf(file);
    let standBefore = false;
    visit(tree, 'table', (node, index, parent) => {
      if (!parent || index === undefined) return;
      const [before, after] = [parent.children[index - 1], parent.children[index + 1]];
      const first = startsCaption(before) ? before : undefined;
      const second = lastRowAsCaption(node, source) ?? (startsCaption(after) ? after : undefined);
      const isOfNext =
        standBefore &&
        second === after &&
        opensTable(parent, index + 2) &&
        !startsCaption(parent.children[index + 3]);
      const written = first ?? (isOfNext ? undefined : second);
      if (!written) return;
      if (first && second && !opensTable(parent, index + 2)) {
        const message = 'Unexpected second caption of a table, expected one before or after it.';
        addFault(file, 'caption-lonely', second, message);
      }
      standBefore ||= written === first;
      const { pin } = written.data ?? {};
      if (pin !== undefined) node.data = { ...node.data, pin };
      const caption = captionOf(written);
      const isBeside = written === before || written === after;
      const start = written === before ? index - 1 : index;
      parent.children.splice(start, isBeside ? 2 : 1, caption, node);
      return start + 2;
    });
  };
}

// GFM takes a line right below a table for a row of it.
function lastRowAsCaption(table: Table, source: string): Paragraph | undefined {
  const last = table.children.at(-1);
  const [cell, ...others] = last?.children ?? [];
  if (!last || !cell || others.length > 0 || table.children.length < 2) return undefined;
  const { start, end } = last.position ?? {};
  if (source.slice(start?.offset, end?.offset).includes('|')) return undefined;
  const { children, position } = cell;
  const paragraph: Paragraph = { type: 'paragraph', children, ...(position && { position }) };
  if (!startsCaption(paragraph)) return undefined;
  table.children.pop();
  return paragraph;
}

function opensTable({ children }: Parent, index: number): boolean {
  return children[index]?.type === 'table';
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
