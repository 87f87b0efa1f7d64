import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { addFault, factsOf, positionOf } from '../facts.ts';
import { visit } from '../tree/visit.ts';

/** Records the images of a text and reports those that say nothing to somebody who cannot see them. */
export function remarkImages() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'image', (node) => {
      const name = decodeAddress(node.url);
      if (!node.alt?.trim()) {
        const message = `Unexpected image \`${name}\` without a text, expected one in its square brackets.`;
        addFault(file, 'image-alt', node, message);
      }
      node.url = name;
      factsOf(file).images.push({ ...positionOf(node), file: name });
    });
  };
}

// A `%` that encodes nothing stands for itself; no file has such a name, and the rules report it.
function decodeAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
