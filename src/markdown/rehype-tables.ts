import type { Root } from 'hast';
import { slotText } from './slots.ts';
import { SKIP, visit } from './visit.ts';

/** Says which cells head a column and puts each table into a region that scrolls by keyboard. */
export function rehypeTables() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName === 'th') node.properties['scope'] = 'col';
      if (node.tagName !== 'table' || !parent || index === undefined) return;
      visit(node, 'element', (cell) => {
        if (cell.tagName === 'th') cell.properties['scope'] = 'col';
      });
      parent.children[index] = {
        type: 'element',
        tagName: 'div',
        properties: {
          className: ['table-scroll'],
          role: 'region',
          tabIndex: 0,
          ariaLabel: slotText({ type: 'table-label' }),
        },
        children: [node],
      };
      return SKIP;
    });
  };
}
