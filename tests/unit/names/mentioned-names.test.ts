import { describe, expect, it } from 'vitest';
import type { NameMark } from '../../../src/model/records/name-mark.ts';
import { mentionedNames } from '../../../src/names/mentioned-names.ts';
import { namesOfText } from '../../../src/names/mentions.ts';
import { tableOfNames } from '../../../src/names/spelling-table.ts';

const table = tableOfNames(
  [
    ['council', 'organisation', 'Harbour Council'],
    ['court', 'organisation', 'Harbour Court', 'HC'],
    ['council-too', 'organisation', 'Harbour Chamber', 'HC'],
    ['doe', 'person', 'Doe'],
    ['harbour', 'region', 'Old Harbour'],
    ['jane', 'author', 'Jane Roe'],
  ].map(([id = '', kind = '', ...spellings]) => ({
    ...{ id, kind, name: { en: spellings[0] ?? '' } },
    spellings: spellings.map((text) => ({ text })),
  })),
);

function named(texts: string[], marks: NameMark[] = []) {
  const passages = texts.map((text) => ({ text }));
  return mentionedNames(passages, namesOfText(table, marks)).map(({ mentions, others }) => ({
    names: mentions.map(({ names }) => names.join('+')),
    others,
  }));
}

describe('what a passage names', () => {
  it('is each name once, and regions and authors apart', () => {
    expect(named(['The Harbour Council met Doe. Doe left Old Harbour for Jane Roe.'])).toEqual([
      { names: ['council', 'doe'], others: ['harbour', 'jane'] },
    ]);
  });

  it('is one of several where nobody says which, and the one that the text names otherwise', () => {
    expect(named(['The HC met.'])).toEqual([{ names: ['court+council-too'], others: [] }]);
    expect(named(['The HC met.', 'The Harbour Court met.'])).toEqual([
      { names: ['court'], others: [] },
      { names: ['court'], others: [] },
    ]);
  });

  it('is nothing where an editor says that words are no name', () => {
    const marks = [{ words: 'Doe', name: 'none' as const }];
    expect(named(['Doe, a deer, in Old Harbour.'], marks)).toEqual([
      { names: [], others: ['harbour'] },
    ]);
  });
});
