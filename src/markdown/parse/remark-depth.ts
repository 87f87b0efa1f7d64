import type { Root } from 'mdast';
import type { Node, Parent } from 'unist';
import type { VFile } from 'vfile';
import { addFault } from '../facts.ts';
import { sourceOf } from '../tree/block-text.ts';

const deepest = 120;

/**
 * Reports what is nested deeper than any plugin could walk, and leaves it as it is written.
 *
 * Deep quotations and lists are seen before the text is parsed; this is for emphasis within emphasis.
 */
export function remarkDepth() {
  return (tree: Root, file: VFile): void => {
    const left: { node: Parent; depth: number }[] = [{ node: tree, depth: 0 }];
    for (let next = left.pop(); next; next = left.pop()) {
      const { node, depth } = next;
      const isTooDeep = depth > deepest && node.children.some((child) => 'children' in child);
      if (isTooDeep && isPhrase(node)) {
        node.children = [asWritten(node, sourceOf(file))];
        const message = `Unexpected ${node.type} in ${depth} others, expected at most ${deepest}.`;
        addFault(file, 'text-limit', node, message);
      } else {
        for (const child of node.children)
          if ('children' in child) left.push({ node: child as Parent, depth: depth + 1 });
      }
    }
  };
}

function isPhrase({ type }: Node): boolean {
  return /^(?:emphasis|strong|link|linkReference|paragraph|heading|tableCell)$/.test(type);
}

function asWritten({ position, children }: Parent, source: string): Node {
  const [start, end] = [children[0]?.position?.start.offset, children.at(-1)?.position?.end.offset];
  return {
    type: 'text',
    value: source.slice(start ?? position?.start.offset, end ?? position?.end.offset),
    ...(children[0]?.position && { position: children[0].position }),
  } as Node;
}
