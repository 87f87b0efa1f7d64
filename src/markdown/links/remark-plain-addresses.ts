import type { Root } from 'mdast';
import { withoutStandIns } from '../../model/text/stand-ins.ts';
import { visit } from '../tree/visit.ts';

/** Puts escaped signs back into addresses, which mean nothing else with them, before anybody reads one. */
export function remarkPlainAddresses() {
  return (tree: Root): void => {
    visit(tree, ['link', 'image', 'definition'], (node) => {
      if ('url' in node) node.url = withoutStandIns(node.url);
    });
    visit(tree, 'code', (node) => {
      if (node.lang) node.lang = withoutStandIns(node.lang);
      if (node.meta) node.meta = withoutStandIns(node.meta);
    });
  };
}
