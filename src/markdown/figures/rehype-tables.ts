import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import type { VFile } from 'vfile';
import { slotText } from '../slots.ts';
import { SKIP, visit } from '../tree/visit.ts';

/** Says which cells head a column or a row and how columns are set, and puts each table, of a text or a note, into a box that scrolls by keyboard. */
export function rehypeTables() {
  return (tree: Root, file: VFile): void => {
    boxTables(tree);
    for (const children of Object.values(file.data.notes ?? {})) {
      boxTables({ type: 'element', tagName: 'li', properties: {}, children });
    }
  };
}

function boxTables(tree: Root | Element): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'table' || !parent || index === undefined) return;
    visit(node, 'element', (row) => {
      if (row.tagName === 'tr') headCells(row);
    });
    parent.children[index] = {
      type: 'element',
      tagName: 'div',
      properties: {
        className: ['table-scroll'],
        role: 'group',
        tabIndex: 0,
        ariaLabel: slotText({ type: 'table-label' }),
      },
      children: [node],
    };
    return SKIP;
  });
}

// The first cell says what its row is about, unless it is all that the row has; an empty one heads nothing.
function headCells(row: Element): void {
  const cells = row.children.filter((child) => child.type === 'element');
  const [first] = cells;
  for (const cell of cells) {
    const isOfHead = cell.tagName === 'th';
    const isHead = isOfHead || (cell === first && cells.length > 1);
    cell.tagName = isHead && toString(cell).trim() !== '' ? 'th' : 'td';
    if (cell.tagName === 'th') cell.properties['scope'] = isOfHead ? 'col' : 'row';
    alignCell(cell);
  }
}

// The attribute has left the standard, and sides are named as the line runs: what is right in English is left in Arabic.
function alignCell(cell: Element): void {
  const { align } = cell.properties;
  delete cell.properties['align'];
  if (align === 'right') cell.properties['className'] = ['align-end'];
  if (align === 'center') cell.properties['className'] = ['align-center'];
}
