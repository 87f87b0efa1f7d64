import { isGroup, type QueryLeaf, type QueryNode } from './query-tree.ts';

// Words that would be taken for operators.
const operatorLike =
  /^(?:(?:OR|AND|NOT|XOR|NEAR|ADJ|AROUND|WITHIN)\d*|(?:NEAR|WITHIN|PRE|[WN])\/\d+)$/;

/** A tree as a query that means it, without anything that is not understood. */
export function writeQuery(tree: QueryNode | undefined): string {
  if (!tree) return '';
  // What must all be there needs no brackets at the outermost.
  return tree.kind === 'all'
    ? tree.of.map((part) => write(part, 'all')).join(' ')
    : write(tree, undefined);
}

/** The tree without a part of it, or with another leaf instead; groups that are left with one part are that part. */
export function treeWith(
  tree: QueryNode | undefined,
  part: QueryNode,
  instead?: QueryNode,
): QueryNode | undefined {
  if (!tree || tree === part) return tree && instead;
  if (tree.kind === 'not') {
    const of = treeWith(tree.of, part, instead);
    return of === tree.of ? tree : of && { kind: 'not', of };
  }
  if (!isGroup(tree)) return tree;
  const of = tree.of.flatMap((one) => treeWith(one, part, instead) ?? []);
  if (of.length < 2) return of[0];
  return { kind: tree.kind, of };
}

/** The tree with what it leaves out as parts that are wanted; the same tree where it leaves nothing out. */
export function withNothingLeftOut(tree: QueryNode): QueryNode {
  if (tree.kind === 'not') return withNothingLeftOut(tree.of);
  if (!isGroup(tree)) return tree;
  const of = tree.of.map(withNothingLeftOut);
  return of.every((part, at) => part === tree.of[at]) ? tree : { kind: tree.kind, of };
}

function write(tree: QueryNode, within: 'all' | 'any' | 'not' | undefined): string {
  switch (tree.kind) {
    case 'not': {
      return inBrackets(`-${write(tree.of, 'not')}`, within === 'not');
    }
    case 'all': {
      return inBrackets(tree.of.map((part) => write(part, 'all')).join(' '), within !== undefined);
    }
    case 'any': {
      return inBrackets(
        tree.of.map((part) => write(part, 'any')).join(' OR '),
        within !== undefined,
      );
    }
    default: {
      return writeLeaf(tree, within === 'not' || within === 'any');
    }
  }
}

function writeLeaf(leaf: QueryLeaf, isJoined: boolean): string {
  const within = 'within' in leaf ? leaf.within : undefined;
  const isLong = /\s/.test(leaf.text) && (leaf.kind === 'word' || leaf.kind === 'name');
  // Of what has a sign within a word, the parts were taken for a phrase.
  const isBare = leaf.kind === 'phrase' && /^[\p{L}\p{N}\p{M}]/u.test(leaf.text);
  const isQuoted = isBare || (leaf.kind === 'word' && operatorLike.test(leaf.text));
  const plain = isQuoted ? `"${leaf.text}"` : leaf.text;
  const text = inBrackets(plain, isLong && (within !== undefined || isJoined));
  return within ? `${within.field}:${text}` : text;
}

function inBrackets(text: string, isNeeded: boolean): string {
  return isNeeded ? `(${text})` : text;
}
