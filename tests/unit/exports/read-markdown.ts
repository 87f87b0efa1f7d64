import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';

/** Markdown as another program reads it: what is in it, block by block, in plain words. */
export function readMarkdown(markdown: string): Nodes {
  return fromMarkdown(markdown, {
    extensions: [gfmFootnote(), gfmTable()],
    mdastExtensions: [gfmFootnoteFromMarkdown(), gfmTableFromMarkdown()],
  });
}

/** The words of a tree without its notes and without links to the addresses of passages (`¶`) and sections (`§`). */
export function wordsOf(node: Nodes): string {
  if (node.type === 'footnoteDefinition') return '';
  if (node.type === 'linkReference') {
    const [first] = node.children;
    if (first?.type === 'text' && /^[¶§]/.test(first.value)) return '';
  }
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  if (node.type === 'image') return ` ${node.alt ?? ''} `;
  if (node.type === 'html') return /^<br>$/.test(node.value) ? ' ' : '';
  if (node.type === 'break') return ' ';
  if (!('children' in node)) return '';
  const isRun = /^(?:paragraph|emphasis|strong|link|linkReference|heading|tableCell)$/.test(
    node.type,
  );
  return (node.children as Nodes[]).map(wordsOf).join(isRun ? '' : ' ');
}

/** White space folded. */
export const folded = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
