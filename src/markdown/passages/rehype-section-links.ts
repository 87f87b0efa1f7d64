import type { Element, Root } from 'hast';
import { slotText } from '../slots.ts';
import { SKIP, visit } from '../tree/visit.ts';

/** Puts a link to the section beside, not inside, each heading. */
export function rehypeSectionLinks() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      const heading = node.data?.heading;
      if (heading === undefined || !parent || index === undefined) return;
      const link = { type: 'text' as const, value: slotText({ type: 'section-link', heading }) };
      const marks = { type: 'text' as const, value: slotText({ type: 'section-marks', heading }) };
      const wrapper: Element = {
        type: 'element',
        tagName: 'div',
        properties: { className: ['section-heading'] },
        children: [marks, node, link],
      };
      parent.children[index] = wrapper;
      return SKIP;
    });
  };
}
