import type { PartialDate } from '../../../model/language/dates.ts';
import { daysOf } from '../grammar/period.ts';
import type { PeriodLeaf, QueryLeaf, QueryNode, ValueLeaf } from '../grammar/query-tree.ts';
import type { BriefRow } from '../index/briefs.ts';
import type { Condition } from './condition.ts';
import type { Ask, Term } from './term.ts';

/** How the leaves of a query ask for words. */
export interface TermMaker {
  /** What a word, phrase or name asks for. */
  termOf: (
    leaf: Exclude<QueryLeaf, ValueLeaf | PeriodLeaf | { kind: 'address' }>,
    isNegated: boolean,
  ) => Term;
  /** How texts name a date. */
  asksOfDate: (date: PartialDate) => Ask[];
}

/** What a brief must be by a query; nothing where it asks for nothing: an address is opened, not looked for. */
export function makeCondition(
  tree: QueryNode | undefined,
  maker: TermMaker,
  isNegated = false,
): Condition | undefined {
  if (!tree) return undefined;
  switch (tree.kind) {
    case 'address': {
      return undefined;
    }
    case 'all':
    case 'any': {
      const of = tree.of.flatMap((part) => makeCondition(part, maker, isNegated) ?? []);
      return of.length > 0 ? { kind: tree.kind, of } : undefined;
    }
    case 'not': {
      const of = makeCondition(tree.of, maker, !isNegated);
      return of && { kind: 'not', of };
    }
    case 'value': {
      const { field, values } = tree;
      return {
        kind: 'facts',
        areValues: true,
        test: (brief) => values.some((one) => brief.values[field].includes(one)),
      };
    }
    case 'period': {
      return conditionOfPeriod(tree, maker);
    }
    default: {
      return { kind: 'term', term: maker.termOf(tree, isNegated) };
    }
  }
}

function conditionOfPeriod(leaf: PeriodLeaf, { asksOfDate }: TermMaker): Condition {
  const { period, reading, text, start, end } = leaf;
  const { first, last } = daysOf(period);
  const isThen = {
    kind: 'facts' as const,
    test: ({ day }: Pick<BriefRow, 'day'>) => day >= first && day <= last,
  };
  if (reading === 'date' || period.from === undefined) return isThen;
  const named: Condition = {
    kind: 'term',
    term: { text, start, end, asks: asksOfDate(period.from) },
  };
  // What is of that day comes before what names it.
  return reading === 'text' ? named : { kind: 'any', of: [{ ...isThen, isFirst: true }, named] };
}
