import { withoutSigns } from '../../../model/text/signs.ts';
import type { Span } from '../../../model/text/span.ts';
import type { QueryLeaf, QueryNode } from '../grammar/query-tree.ts';
import { leavesOf } from '../grammar/shorten-tree.ts';
import { treeWith, withNothingLeftOut, writeQuery } from '../grammar/write-query.ts';
import type { QueryReading } from './plan-query.ts';
import type { Term } from './term.ts';

/** Other words for what stands at a place of a query; none for leaving it out. */
interface QueryChange {
  term: Span;
  text: string;
}

/** The query with other words instead of some of its terms; nothing of their signs stays behind, nor what is not understood. */
export function queryWith(plan: QueryReading, changes: readonly QueryChange[]): string {
  const leaves = leavesOf(plan.tree);
  return writeQuery(
    changes.reduce((tree, { term, text }) => {
      const [first, ...others] = leaves.filter(
        ({ start, end }) => start >= term.start && end <= term.end,
      );
      if (!first) return tree;
      const rest = others.reduce((one: QueryNode | undefined, leaf) => treeWith(one, leaf), tree);
      return treeWith(rest, first, text === '' ? undefined : leafWith(first, text));
    }, plan.tree),
  );
}

/** The query without some of its terms. */
export function queryWithout(plan: QueryReading, terms: readonly Term[]): string {
  return queryWith(
    plan,
    terms.map((term) => ({ term, text: '' })),
  );
}

/** The query with words in place of those of its terms that are in quotation marks; nothing where none of them is. */
export function queryUnquoted({ tree }: QueryReading, terms: readonly Term[]): string | undefined {
  const quoted = leavesOf(tree).filter(
    (leaf) =>
      leaf.kind === 'phrase' &&
      terms.some(({ start, end }) => start === leaf.start && end === leaf.end),
  );
  if (quoted.length === 0) return undefined;
  return writeQuery(
    quoted.reduce<QueryNode | undefined>(
      (changed, leaf) =>
        leaf.kind === 'phrase'
          ? treeWith(changed, leaf, { ...leaf, kind: 'word', text: leaf.words.trim() })
          : changed,
      tree,
    ),
  );
}

/** The query with those of its terms that have signs without these: `5%` as `5`. Nothing where none of them has any. */
export function queryUnsigned(plan: QueryReading, terms: readonly Term[]): string | undefined {
  const changes = terms.flatMap((term) => {
    const text = withoutSigns(term.text).trim();
    return text === term.text || text === '' ? [] : [{ term, text }];
  });
  return changes.length === 0 ? undefined : queryWith(plan, changes);
}

/** The query with what it leaves out as words: in a title that was copied, ` -word` is none of ours. Nothing where it leaves nothing out. */
export function queryAsWords({ tree }: QueryReading): string | undefined {
  const words = tree && withNothingLeftOut(tree);
  return words === tree ? undefined : writeQuery(words);
}

/** The query without a part of its tree. */
export function queryWithoutPart({ tree }: QueryReading, part: QueryNode): string {
  return writeQuery(treeWith(tree, part));
}

function leafWith(leaf: QueryLeaf, text: string): QueryLeaf {
  const { start, end } = leaf;
  const own = { words: text, text, start, end };
  if (leaf.kind === 'phrase' && !/^[\p{L}\p{N}\p{M}]+$/u.test(text)) return { ...leaf, ...own };
  const within = 'within' in leaf ? leaf.within : undefined;
  return { kind: 'word', ...own, ...(within ? { within } : {}) };
}
