import { facetNames, type FacetName } from '../../../model/facets.ts';
import type { Language } from '../../../model/language/language.ts';
import { fill } from '../../../model/language/plural.ts';
import { formatDate } from '../../../model/locale/format-date.ts';
import type { SearchClientWords } from '../../../model/page/search-words.ts';
import type { Period } from '../grammar/period.ts';
import { isGroup, type PeriodLeaf, type QueryLeaf, type QueryNode } from '../grammar/query-tree.ts';
import { fieldWord } from '../grammar/query-fields.ts';
import type { QueryReading } from '../query/plan-query.ts';
import { typedWithout } from '../query/typed-without.ts';

/** A part of a query in words, and the query without it. */
export interface QueryChip {
  label: string;
  query: string;
}

/** What words for the parts of a query are made of. */
export interface ChipContext {
  words: Pick<SearchClientWords, 'answer' | 'facets' | 'parts'>;
  language: Language;
  labelOf: (name: FacetName, value: string) => string;
}

const mostLabels = 3;

/** The parts of a query that are more than words, each with the query without it. */
export function queryChips(plan: ChipPlan, context: ChipContext): QueryChip[] {
  const { tree } = plan;
  const parts = tree?.kind === 'all' ? tree.of : tree ? [tree] : [];
  return parts.flatMap((part) => {
    if (part.kind === 'period' && part.reading === 'either')
      return chipsOfDate(plan, part, context);
    if (isPlain(part)) return [];
    return [{ label: describe(part, context), query: typedWithout(plan, part) }];
  });
}

type ChipPlan = Pick<QueryReading, 'tree' | 'query' | 'misread'>;

function isPlain(part: QueryNode): boolean {
  return (part.kind === 'word' || part.kind === 'name') && part.within === undefined;
}

// Without one reading the other is left.
function chipsOfDate(plan: ChipPlan, leaf: PeriodLeaf, context: ChipContext): QueryChip[] {
  const { parts } = context.words;
  const date = rangeInWords(leaf.period, context);
  const only = (reading: 'date' | 'text'): string =>
    typedWithout(plan, leaf, {
      ...{ ...leaf, reading },
      text: `${fieldWord(reading, context.language)}:${leaf.period.from ?? ''}`,
    });
  return [
    { label: fill(parts.published, { date }), query: only('text') },
    { label: fill(parts.named, { date }), query: only('date') },
  ];
}

function describe(part: QueryNode, context: ChipContext): string {
  const { parts } = context.words;
  if (part.kind === 'not') return fill(parts.without, { part: describe(part.of, context) });
  if (!isGroup(part)) return describeLeaf(part, context);
  const of = part.of.map((one) =>
    isGroup(one) ? `(${describe(one, context)})` : describe(one, context),
  );
  return of.join(` ${part.kind === 'any' ? parts.or : parts.and} `);
}

function describeLeaf(leaf: QueryLeaf, context: ChipContext): string {
  const { words, labelOf } = context;
  const { parts, facets } = words;
  switch (leaf.kind) {
    case 'value': {
      // A value that no brief has in this language has no label on the page.
      const labels = leaf.values.map((id) => {
        const label = labelOf(leaf.field, id);
        return label === id ? leaf.value : label;
      });
      const value =
        labels.length > mostLabels
          ? `${leaf.value} (${labels.length})`
          : [...new Set(labels)].join(` ${parts.or} `);
      const field = facetNames.find((name) => name === leaf.field);
      return fill(parts.value, { field: field ? facets[field] : '', value });
    }
    case 'period': {
      const date = rangeInWords(leaf.period, context);
      const form = { date: parts.published, text: parts.named, either: '{date}' }[leaf.reading];
      return fill(form, { date });
    }
    case 'address': {
      return leaf.text;
    }
    default: {
      const text = describeWords(leaf, parts);
      return leaf.within ? fill(parts.inTitle, { text }) : text;
    }
  }
}

function describeWords(leaf: QueryLeaf, parts: ChipContext['words']['parts']): string {
  if (leaf.kind === 'phrase') return fill(parts.exactly, { text: leaf.words });
  return leaf.kind === 'beginning' ? fill(parts.begins, { text: leaf.words }) : leaf.text;
}

function rangeInWords({ from, to }: Period, { words, language }: ChipContext): string {
  const { since, until, between } = words.answer;
  const [first, last] = [from, to].map((date) => date && formatDate(date, language));
  if (first === undefined) return fill(until, { to: last ?? '' });
  if (last === undefined) return fill(since, { from: first });
  return first === last ? first : fill(between, { from: first, to: last });
}
