import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { addFault, factsOf, positionOf } from '../facts.ts';
import { isReachable } from '../../model/text/reachable-address.ts';
import { isNoteLink } from '../tree/note-link.ts';
import { SKIP, visit } from '../tree/visit.ts';

/**
 * Lets links to the web and to mail pass, records those within the site and reports any other.
 *
 * Of `[words](javascript:…)` the words stay.
 */
export function remarkLinks() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'link', (node, index, parent) => {
      const address = node.url.trim();
      node.url = address;
      if (isInternal(address) && !isNoteLink(node))
        factsOf(file).links.push({ ...positionOf(node), address });
      if (isInternal(address) || isOnTheWeb(address)) return;
      const expected = /^https?:/i.test(address)
        ? 'the full name of a host that every reader can reach, and no password'
        : '`https:`, `mailto:`, or `/…` within the site';
      const message = `Unexpected link to \`${address}\`, expected ${expected}.`;
      addFault(file, 'link-scheme', node, message);
      parent?.children.splice(index ?? 0, 1, ...node.children);
      return [SKIP, index ?? 0];
    });
  };
}

/** Whether a link stays on the site: `/…` or `#…`. */
export function isInternal(address: string): boolean {
  return /^(\/(?![/\\])|#)/.test(address);
}

function isOnTheWeb(address: string): boolean {
  return isReachable(address) || /^mailto:[^?]/i.test(address);
}
