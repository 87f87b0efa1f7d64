import type { Definition, Image, Link, Root } from 'mdast';
import type { VFile } from 'vfile';
import { addFault } from '../facts.ts';
import { visit } from '../tree/visit.ts';

/**
 * Makes plain links and images of those that name a definition, so that all are checked alike.
 *
 * `[the text][un]` with `[un]: https://…` in, `[the text](https://…)` out. A definition that nothing
 * names would be gone without a word: it is reported.
 */
export function remarkDefinitions() {
  return (tree: Root, file: VFile): void => {
    const definitions = collectDefinitions(tree);
    if (definitions.length === 0) return;
    const named = resolveDefinitions(tree);
    for (const definition of definitions) {
      const { identifier, label } = definition;
      const isFirst = definitions.find((one) => one.identifier === identifier) === definition;
      if (isFirst && (named.has(identifier) || isNamedInCaption(tree, identifier))) continue;
      const message = isFirst
        ? `Unexpected definition \`[${label ?? identifier}]\` that no link names, expected one that does.`
        : `Unexpected second definition of \`[${label ?? identifier}]\`, expected one.`;
      addFault(file, 'link-unused', definition, message);
    }
  };
}

/** Makes plain links and images of those that name a definition of a tree, and says which were named. */
export function resolveDefinitions(tree: Root): ReadonlySet<string> {
  const definitions = collectDefinitions(tree);
  const named = new Set<string>();
  visit(tree, ['linkReference', 'imageReference'], (node, index, parent) => {
    if (node.type !== 'linkReference' && node.type !== 'imageReference') return;
    const definition = definitions.find(({ identifier }) => identifier === node.identifier);
    if (!definition || !parent || index === undefined) return;
    named.add(definition.identifier);
    const { url, title = null } = definition;
    const plain: Link | Image =
      node.type === 'linkReference'
        ? { type: 'link', url, children: node.children }
        : { type: 'image', url, title, alt: node.alt ?? null };
    if (node.position) plain.position = node.position;
    parent.children[index] = plain;
  });
  return named;
}

function collectDefinitions(tree: Root): Definition[] {
  const definitions: Definition[] = [];
  visit(tree, 'definition', (node) => {
    definitions.push(node);
  });
  return definitions;
}

// Captions are read later, each by itself.
function isNamedInCaption(tree: Root, identifier: string): boolean {
  let isNamed = false;
  visit(tree, 'image', ({ title }) => {
    isNamed ||= title?.toLowerCase().includes(`[${identifier}]`) ?? false;
  });
  return isNamed;
}
