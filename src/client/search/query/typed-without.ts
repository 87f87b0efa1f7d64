import type { QueryNode } from '../grammar/query-tree.ts';
import { leavesOf } from '../grammar/shorten-tree.ts';
import { treeWith, writeQuery } from '../grammar/write-query.ts';
import type { QueryReading } from './plan-query.ts';

// What stands before a part and belongs to it: a minus, a bracket, a field, an operator.
const before = /(?:[-−–‐‑－(]|(?:AND|NOT)\s+|&&\s*|[\p{L}\p{M}]+\s?[:：﹕︓]\s*)+$/u;
const operatorFirst = /^\s*(?:AND(?=\s)|&&)\s*/;

/** The query as it was typed without one of its parts, or with something else in its place: what is not understood stays. */
export function typedWithout(
  { tree, query, misread }: Pick<QueryReading, 'tree' | 'query' | 'misread'>,
  part: QueryNode,
  instead?: QueryNode,
): string {
  const leaves = leavesOf(part);
  const written = writeQuery(treeWith(tree, part, instead));
  const [first] = leaves;
  const last = leaves.at(-1);
  if (misread.length === 0 || !first || !last) return written;
  const left = query.slice(0, first.start).replace(before, '');
  const own = query.slice(left.length, last.end);
  const opened = own.split('(').length - own.split(')').length;
  const right = withoutClosing(query.slice(last.end), opened);
  const rest = left.trim() === '' ? right.replace(operatorFirst, '') : right;
  return [left, instead ? writeQuery(instead) : '', rest]
    .map((text) => text.trim())
    .filter(Boolean)
    .join(' ');
}

function withoutClosing(text: string, count: number): string {
  let rest = text;
  for (let at = 0; at < count; at++) rest = rest.replace(/^\s*\)/, '');
  return rest;
}
