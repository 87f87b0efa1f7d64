import type { Root } from 'mdast';
import { withoutStandIns } from '../../model/text/stand-ins.ts';
import { visit } from '../tree/visit.ts';

/** Puts escaped signs back, once nothing that they could be taken for is looked for any more. */
export function remarkPlainSigns() {
  return (tree: Root): void => {
    visit(tree, (node) => {
      if (node.type === 'text') node.value = withoutStandIns(node.value);
      else if (node.type === 'link' || node.type === 'image') {
        if (node.title) node.title = withoutStandIns(node.title);
        if ('alt' in node && node.alt) node.alt = withoutStandIns(node.alt);
      } else if (node.type === 'citation') {
        for (const item of node.citation.items) {
          if (item.suffix) item.suffix = withoutStandIns(item.suffix);
          for (const one of item.locators ?? []) one.value = withoutStandIns(one.value);
        }
      }
    });
  };
}
