import { isGroup, type QueryLeaf, type QueryNode } from './query-tree.ts';
import { writeQuery } from './write-query.ts';

/** The leaves of a tree in their order. */
export function leavesOf(tree: QueryNode | undefined): QueryLeaf[] {
  if (!tree) return [];
  if (tree.kind === 'not') return leavesOf(tree.of);
  return isGroup(tree) ? tree.of.flatMap(leavesOf) : [tree];
}

/** The tree with each of the parts that must all be there once; of equal ones the last, which may still be typed. */
export function onceEach(tree: QueryNode | undefined): QueryNode | undefined {
  if (tree?.kind !== 'all') return tree;
  const of = [...new Map(tree.of.map((part) => [writeQuery(part), part])).values()];
  if (of.length === tree.of.length) return tree;
  return of.length === 1 ? of[0] : { kind: 'all', of };
}

/** The tree with its first leaves only; itself where it has no more. */
export function firstLeaves(tree: QueryNode | undefined, most: number): QueryNode | undefined {
  const leaves = leavesOf(tree);
  return leaves.length > most ? keepLeaves(tree, new Set(leaves.slice(0, most))) : tree;
}

function keepLeaves(
  tree: QueryNode | undefined,
  kept: ReadonlySet<QueryNode>,
): QueryNode | undefined {
  if (!tree) return undefined;
  if (tree.kind === 'not') {
    const of = keepLeaves(tree.of, kept);
    return of && { kind: 'not', of };
  }
  if (!isGroup(tree)) return kept.has(tree) ? tree : undefined;
  const of = tree.of.flatMap((part) => keepLeaves(part, kept) ?? []);
  return of.length > 1 ? { kind: tree.kind, of } : of[0];
}
