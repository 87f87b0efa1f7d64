import type { Node, Parent } from 'unist';
import type { visit as visitTyped, VisitorResult } from 'unist-util-visit';

/** Returned by a visitor: go on, but not into this node. */
export const SKIP = 'skip';

/**
 * Walks a tree as unist-util-visit does, whose types it has, at a tenth of its price.
 *
 * The library makes a named closure for each node it meets, and a dozen plugins meet each node:
 * that was a third of the pipeline. Only what our plugins use of it is here.
 */
export const visit = visitNodes as typeof visitTyped;

type Visitor = (node: Node, index: number | undefined, parent: Parent | undefined) => VisitorResult;

function visitNodes(
  tree: Node,
  test: string | readonly string[] | Visitor,
  visitor?: Visitor,
): void {
  if (typeof test === 'function') walk(tree, undefined, undefined, undefined, test);
  else if (visitor) {
    walk(tree, undefined, undefined, typeof test === 'string' ? [test] : test, visitor);
  }
}

// Returns the index to go on at.
function walk(
  node: Node,
  index: number | undefined,
  parent: Parent | undefined,
  types: readonly string[] | undefined,
  visitor: Visitor,
): number {
  const isWanted = types === undefined || types.includes(node.type);
  const result = isWanted ? visitor(node, index, parent) : undefined;
  const [action, next] = Array.isArray(result) ? result : [result, undefined];
  if (action !== SKIP && 'children' in node) {
    const family = node as Parent;
    for (let child = 0; child < family.children.length;) {
      const inner = family.children[child];
      if (!inner) break;
      child = walk(inner, child, family, types, visitor);
    }
  }
  if (typeof action === 'number') return action;
  return next ?? (index ?? 0) + 1;
}
