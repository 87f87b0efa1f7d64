import type { FacetName } from '../../../../../src/model/facets.ts';
import { fold } from '../../../../../src/model/text/fold.ts';
import type { Recognised } from '../../../../../src/names/recognise.ts';
import {
  type ParsedQuery,
  parseQuery,
} from '../../../../../src/client/search/grammar/parse-query.ts';
import type { QueryNode } from '../../../../../src/client/search/grammar/query-tree.ts';
import { readLeaves } from '../../../../../src/client/search/query/read-leaves.ts';
import { typedQuery } from '../../../../../src/client/search/query/typed-query.ts';

const values: Record<FacetName, Record<string, string[]>> = {
  topic: {
    sanctions: ['Sanctions', 'العقوبات'],
    'peace-process': ['Peace process', 'عملية السلام'],
  },
  region: { syria: ['Syria', 'سوريا'], 'middle-east': ['Middle East', 'الشرق الأوسط'] },
  type: { background: ['Background', 'خلفية'] },
  author: { adee: ['Alvey A. Adee'], smith: ['Ann Smith'], jones: ['Bob Smith'] },
};

/** A query as tests read it: the tree in one line, and what is not understood. */
export function parse(text: string): ParsedQuery & { query: string } {
  const query = typedQuery(text);
  return {
    query,
    ...parseQuery(query, {
      valuesOf: (field, value) =>
        Object.entries(values[field]).flatMap(([id, labels]) =>
          value === id || labels.some((label) => hasWords(label, value)) ? [id] : [],
        ),
      addressKind: (address) =>
        /pincite\.example|^frus-d1#p\d$/.test(address)
          ? 'own'
          : /^https?:/.test(address)
            ? 'foreign'
            : undefined,
      leavesIn: (part) => readLeaves(query, part, recognise),
    }),
  };
}

/** The tree in one line: `all(treaty not(commerce))`. */
export function sketch(tree: QueryNode | undefined): string {
  if (!tree) return '';
  switch (tree.kind) {
    case 'all':
    case 'any': {
      return `${tree.kind}(${tree.of.map(sketch).join(' ')})`;
    }
    case 'not': {
      return `not(${sketch(tree.of)})`;
    }
    case 'value': {
      return `${tree.field}=${tree.values.join('+')}`;
    }
    case 'period': {
      const { from = '', to = '' } = tree.period;
      return `${tree.reading}=${from === to ? from : `${from}..${to}`}`;
    }
    case 'address': {
      return `<${tree.text}>`;
    }
    case 'name': {
      return `${tree.within ? 'title:' : ''}{${tree.text}}`;
    }
    default: {
      const scope = tree.within ? 'title:' : '';
      if (tree.kind === 'word') return scope + tree.words;
      return scope + (tree.kind === 'phrase' ? `"${tree.words}"` : `${tree.words}*`);
    }
  }
}

function hasWords(label: string, text: string): boolean {
  return text !== '' && ` ${fold(label)} `.includes(` ${fold(text)} `);
}

function recognise(text: string): Recognised[] {
  const names = /(?<![\p{L}\p{N}])(?:Free Syrian Army|Islamic State)(?![\p{L}\p{N}])/gu;
  return [...text.matchAll(names)].map(({ 0: name, index }) => ({
    ...{ start: index, end: index + name.length, text: name, asked: name },
    ...{ names: [], others: [], capitals: [] },
  }));
}
