import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mostParts } from '../../../../src/client/search/query/read-query.ts';
import { queryWith } from '../../../../src/client/search/query/change-query.ts';
import { planQuery } from '../../../../src/client/search/query/plan-query.ts';
import { noSite, planOf } from './plan-of.ts';

const asksOf = (query: string, without?: string[], isTyping?: boolean) =>
  planOf(query, without, isTyping).terms.map(({ asks }) =>
    asks.map(({ text, isBeginning }) => text + (isBeginning ? '…' : '')),
  );

// Any code points whatever, lone surrogates too.
const anyText = fc
  .array(fc.integer({ min: 0, max: 0x10ffff }))
  .map((points) => points.map((point) => String.fromCodePoint(point)).join(''));

test('a spelling of a name is one word, and any other spelling is as good', () => {
  const [first, second] = asksOf('Islamic State finances');
  expect(first).toEqual(expect.arrayContaining(['islamic state', 'isis', 'isil', 'daesh', 'داعش']));
  expect(second).toEqual(['finances']);
});

test('spellings that are left out are not asked for, but remembered', () => {
  const { terms } = planOf('ISIS', ['daesh', 'Nonsense']);
  expect(terms[0]?.asks.map(({ text }) => text)).not.toContain('daesh');
  expect(terms[0]?.name).toMatchObject({ leftOut: ['Daesh'] });
});

test('a longer spelling is not asked for where a shorter one is that is within it', () => {
  const known = (text: string, others: string[]) =>
    planQuery(text, {
      ...noSite,
      recognise: () => [
        {
          ...{ start: 0, end: text.length, text, names: [namedState], others },
          ...{ asked: text, capitals: ['IS'] },
        },
      ],
      without: ['Daesh'],
      language: 'en',
      isTyping: false,
    }).terms[0];
  const namedState = {
    id: 'state',
    kind: 'organisation' as const,
    name: { en: 'Islamic State' },
    spellings: [],
  };
  const others = ['Islamic State of Iraq', 'Daesh', 'Daesh in Iraq', 'Islamic Statehood'];
  expect(known('islamic state', others)?.name).toMatchObject({
    spellings: ['Daesh in Iraq', 'Islamic Statehood'],
    leftOut: ['Daesh'],
  });
  expect(known('IS', ['Daesh'])?.asks).toEqual([{ text: 'IS', isBeginning: false, isExact: true }]);
  for (const pair of [
    ['al-Nusra Front', 'Nusra'],
    ['Jabhat al Nusra', 'al-Nusra'],
    ['MiG 31 Foxhound', 'MiG-31'],
  ]) {
    expect(known('ISIS', pair)?.name?.spellings).toEqual([pair[1]]);
  }
});

test('what is in quotation marks is taken as it is', () => {
  expect(asksOf('“ISIS” "Islamic State"')).toEqual([['=isis'], ['=islamic =state']]);
});

test('a spelling of several names is asked for alone, with what it may mean', () => {
  const [term] = planOf('Assad').terms;
  expect(term?.asks).toEqual([{ text: 'assad', isBeginning: false }]);
  expect(term?.meanings?.map(({ id }) => id)).toEqual(['bashar', 'hafez']);
});

test('only the last word may be a beginning, while it is typed and without a space after it', () => {
  expect(asksOf('peace tal', [], true)).toEqual([['peace'], ['tal', 'tal…']]);
  expect(asksOf('peace tal ', [], true)).toEqual([['peace'], ['tal']]);
  expect(asksOf('peace tal')).toEqual([['peace'], ['tal']]);
  expect(asksOf('peace t', [], true)).toEqual([['peace'], ['t']]);
});

test('a word twice is asked once, and too many are cut, which is said', () => {
  expect(asksOf('war war')).toEqual([['war']]);
  const many = Array.from({ length: mostParts + 1 }, (_, index) => `w${index}`).join(' ');
  expect(planOf(many)).toMatchObject({ isCut: true });
  expect(planOf(many).terms).toHaveLength(mostParts);
  expect(planOf('a'.repeat(10_000))).toMatchObject({ isCut: true });
  expect(planOf('war').isCut).toBe(false);
});

test('a term is taken out or replaced in its place', () => {
  const plan = planOf('peace “two words” talks');
  const [, phrase] = plan.terms;
  if (!phrase) throw new Error('no phrase');
  expect(queryWith(plan, [{ term: phrase, text: '' }])).toBe('peace talks');
  expect(queryWith(plan, [{ term: phrase, text: 'x' }])).toBe('peace x talks');
});

test('any query has a plan, and asks for words only', () => {
  fc.assert(
    fc.property(anyText, fc.boolean(), (query, isTyping) => {
      for (const { asks } of planOf(query, [], isTyping).terms) {
        for (const { text } of asks) expect(text).toMatch(/^[^"]*[\p{L}\p{N}\p{M}][^"]*$/u);
      }
    }),
  );
});

test('words that most texts have are not asked for a second time as they are written', () => {
  const written = planOf('this was Welles his').terms.map((term) => term.written);
  expect(written).toEqual([undefined, undefined, ['=welles'], undefined]);
});

test.each([
  ['٥٪ في ٢٠١٢', ['٥٪', 'في', '٢٠١٢'], ['5%', 'في', '2012']],
  ['%D8%AC%D9%86%D9%8A%D9%81 50%', ['جنيف', '50%'], ['جنيف', '50%']],
  ['caf%C3%A9 %E0%A4', ['café', 'E0', 'A4'], ['cafe', 'e0', 'a4']],
])('%s is shown to readers as they mean it', (query, shown, asked) => {
  const { terms } = planOf(query);
  expect(terms.map(({ text }) => text)).toEqual(shown);
  expect(terms.map(({ asks }) => asks[0]?.text)).toEqual(asked);
});
