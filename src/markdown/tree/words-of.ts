import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';

const blocks = ['list', 'listItem', 'blockquote', 'footnoteDefinition', 'table', 'tableRow'];

/** The words of a part of a text; lines, cells and blocks in it stand apart, though nothing is between them in the tree. */
export function wordsOf(node: Nodes): string {
  if (node.type === 'break') return ' ';
  if (!('children' in node)) return toString(node);
  const between = blocks.includes(node.type) ? ' ' : '';
  return node.children.map((child) => wordsOf(child)).join(between);
}
