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
  expect(capitalsIn(['<p id="IS">The <em>U.S.</em> and IS: it is', 'USIS, ISIS'], library)).toEqual(
    ['IS', 'US'],
  );
  expect(capitalsIn(['tell us what is, USA'], library)).toEqual([]);
});

test('without such spellings there are none', () => {
  const library = { ...libraryOf(record('Daesh')), regions: new Map() } as unknown as Library;
  expect(capitalsIn(['IS and US'], library)).toEqual([]);
});
