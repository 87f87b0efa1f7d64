import type { HtmlElement, HtmlNode } from './html-tree.ts';
import { inlineMarkdown, type MarkdownPlace } from './markdown-inline.ts';

/** A table in the form that GitHub's Markdown knows. */
export function tableMarkdown(table: HtmlElement, place: MarkdownPlace): string {
  const rows = rowsIn(table.children);
  const [head, ...body] = rows.map((row) =>
    row.children.filter((cell) => typeof cell !== 'string'),
  );
  if (!head) return '';
  const width = Math.max(head.length, ...body.map((cells) => cells.length));
  const line = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, index) => cells[index] ?? '').join(' | ')} |`;
  const written = (cells: readonly HtmlElement[]) =>
    line(cells.map((cell) => inlineMarkdown(cell.children, { ...place, isIn: 'cell' })));
  return [
    written(head),
    line(Array.from({ length: width }, (_, index) => sideOf(head[index]))),
    ...body.map(written),
  ].join('\n');
}

function rowsIn(nodes: readonly HtmlNode[]): HtmlElement[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string') return [];
    return node.tag === 'tr' ? [node] : rowsIn(node.children);
  });
}

function sideOf(cell: HtmlElement | undefined): string {
  const sides = cell?.attributes['class'] ?? '';
  if (sides.includes('align-end')) return '--:';
  return sides.includes('align-center') ? ':-:' : '---';
}
