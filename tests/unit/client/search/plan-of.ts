import type { Recognised } from '../../../../src/names/recognise.ts';
import type { NameIndex } from '../../../../src/names/name-index.ts';
import { planQuery, type QueryPlan } from '../../../../src/client/search/query/plan-query.ts';
import type { KnownName } from '../../../../src/model/files/names-file.ts';

const isis = nameOf('islamic-state', ['Islamic State', 'ISIS', 'ISIL', 'Daesh', 'داعش']);
const assads = [nameOf('bashar', ['Bashar al-Assad']), nameOf('hafez', ['Hafez al-Assad'])];

/** A site without values and addresses. */
export const noSite = { valuesOf: () => [], addressKind: () => undefined };

/** Names for tests: one with five spellings, and `Assad`, which two have. */
export const someNames: NameIndex = {
  recognise: (query) => [...foundIn(query, isis), ...ambiguousIn(query)],
  nearest: (word) =>
    word.startsWith('Borsh')
      ? [{ text: 'Borshchevskaya', names: [nameOf('b', ['Borshchevskaya'])], distance: 1 }]
      : [],
};

/** The plan of a query with these names. */
export function planOf(query: string, without: string[] = [], isTyping = false): QueryPlan {
  return planQuery(query, {
    recognise: (text) => someNames.recognise(text),
    ...noSite,
    without,
    language: 'en',
    isTyping,
  });
}

function nameOf(id: string, spellings: string[]): KnownName {
  const name = { en: spellings[0] ?? '' };
  return { id, kind: 'organisation', name, spellings: spellings.map((text) => ({ text })) };
}

function foundIn(query: string, known: KnownName): Recognised[] {
  const texts = known.spellings.map(({ text }) => text);
  return texts.flatMap((text) => {
    const start = query.indexOf(text);
    const found = { start, end: start + text.length, text };
    const others = texts.filter((other) => other !== text);
    return start < 0 ? [] : [{ ...found, names: [known], others, asked: text, capitals: [] }];
  });
}

function ambiguousIn(query: string): Recognised[] {
  const start = query.search(/(?<![-\w])Assad\b/);
  return start < 0
    ? []
    : [
        {
          start,
          end: start + 5,
          text: 'Assad',
          names: assads,
          others: [],
          asked: 'Assad',
          capitals: [],
        },
      ];
}
