import type { Definition, Image, Link, Root } from 'mdast';
import { visit } from '../tree/visit.ts';

/**
 * Makes plain links and images of those that name a definition, so that all are checked alike.
 *
 * `[the text][un]` with `[un]: https://…` in, `[the text](https://…)` out.
 */
export function remarkDefinitions() {
  return (tree: Root): void => {
    const definitions = collectDefinitions(tree);
    visit(tree, ['linkReference', 'imageReference'], (node, index, parent) => {
      if (node.type !== 'linkReference' && node.type !== 'imageReference') return;
      const definition = definitions.get(node.identifier);
      if (!definition || !parent || index === undefined) return;
      const { url, title = null } = definition;
      const plain: Link | Image =
        node.type === 'linkReference'
          ? { type: 'link', url, children: node.children }
          : { type: 'image', url, title, alt: node.alt ?? null };
      if (node.position) plain.position = node.position;
      parent.children[index] = plain;
    });
  };
}

function collectDefinitions(tree: Root): Map<string, Definition> {
  const definitions = new Map<string, Definition>();
  visit(tree, 'definition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  return definitions;
}
