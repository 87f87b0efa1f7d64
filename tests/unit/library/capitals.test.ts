import { expect, test } from 'vitest';
import { capitalsIn } from '../../../src/library/capitals.ts';
import type { Library } from '../../../src/library/library.ts';

const record = (name: string, ...spellings: { text: string; exactCase?: true }[]) => ({
  name: { en: name },
  spellings,
});

// Only what the function reads of a library.
const libraryOf = (...records: ReturnType<typeof record>[]) =>
  ({
    names: new Map(records.map((one) => [one.name.en, one])),
    regions: new Map([
      ['us', record('United States', { text: 'US', exactCase: true }, { text: 'USA' })],
    ]),
    authors: new Map(),
  }) as unknown as Library;

test('spellings in capitals are found as words, with points as well, and in no tag', () => {
  const library = libraryOf(record('Islamic State', { text: 'IS', exactCase: true }));
  expect(capitalsIn(['<p>The <em>U.S.</em> and IS: it is', 'USIS, ISIS'], library)).toEqual([
    'IS',
    'US',
  ]);
  const none = ['tell us what is, USA', '<p id="IS">', 'U.S.S.R. and I.S.I.S.'];
  expect(capitalsIn(none, library)).toEqual([]);
  const long = libraryOf(record('House', { text: 'HOUSE OF LORDS', exactCase: true }));
  expect(capitalsIn(['The HOUSE\nOF LORDS'], long)).toEqual(['HOUSE OF LORDS']);
});

test('several of them, and what is theirs, have them too', () => {
  const library = libraryOf(record('Company', { text: 'PMC', exactCase: true }));
  expect(capitalsIn(['The PMCs and the US’s share'], library)).toEqual(['PMC', 'US']);
  expect(capitalsIn(['PMCsx pmcs'], library)).toEqual([]);
});

test('without such spellings there are none', () => {
  const library = { ...libraryOf(record('Daesh')), regions: new Map() } as unknown as Library;
  expect(capitalsIn(['IS and US'], library)).toEqual([]);
});
