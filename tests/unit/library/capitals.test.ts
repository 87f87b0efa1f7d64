import { expect, test } from 'vitest';
import { capitalsIn } from '../../../src/library/texts/capitals.ts';
import type { View } from '../../../src/library/view.ts';

const record = (name: string, ...spellings: { text: string; exactCase?: true }[]) => ({
  name: { en: name },
  spellings,
});

// Only what the function reads of a library.
const viewOf = (...records: ReturnType<typeof record>[]) =>
  ({
    language: 'en',
    library: {
      names: new Map(records.map((one) => [one.name.en, one])),
      regions: new Map([
        ['us', record('United States', { text: 'US', exactCase: true }, { text: 'USA' })],
      ]),
      authors: new Map(),
    },
  }) as unknown as View;

test('spellings in capitals are found as words, with points as well, and in no tag', () => {
  const view = viewOf(record('Islamic State', { text: 'IS', exactCase: true }));
  expect(capitalsIn(['<p>The <em>U.S.</em> and IS: it is', 'USIS, ISIS'], view)).toEqual([
    'IS',
    'US',
  ]);
  const none = ['tell us what is, USA', '<p id="IS">', 'U.S.S.R. and I.S.I.S.'];
  expect(capitalsIn(none, view)).toEqual([]);
  const long = viewOf(record('House', { text: 'HOUSE OF LORDS', exactCase: true }));
  expect(capitalsIn(['The HOUSE\nOF LORDS'], long)).toEqual(['HOUSE OF LORDS']);
});

test('several of them, and what is theirs, have them too', () => {
  const view = viewOf(record('Company', { text: 'PMC', exactCase: true }));
  expect(capitalsIn(['The PMCs and the US’s share'], view)).toEqual(['PMC', 'US']);
  expect(capitalsIn(['PMCsx pmcs'], view)).toEqual([]);
});

test('without such spellings there are none', () => {
  const { library } = viewOf(record('Daesh'));
  const view = { language: 'en', library: { ...library, regions: new Map() } } as unknown as View;
  expect(capitalsIn(['IS and US'], view)).toEqual([]);
});
