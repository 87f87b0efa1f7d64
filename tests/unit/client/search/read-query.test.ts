import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readQuery } from '../../../../src/client/search/query/read-query.ts';
import { cleanQuery } from '../../../../src/client/search/query/typed-query.ts';

const textsOf = (query: string) => readQuery(query).map(({ kind, text }) => [kind, text]);

// Any code points whatever, lone surrogates too.
const anyText = fc
  .array(fc.integer({ min: 0, max: 0x10ffff }))
  .map((points) => points.map((point) => String.fromCodePoint(point)).join(''));

test('words keep the signs between their letters, and nothing around them', () => {
  expect(textsOf(`the U.S. “F-16” (Jane's) S/RES/2254, 1,000! <b>`)).toEqual([
    ['word', 'the'],
    ['word', 'U.S.'],
    ['phrase', 'F-16'],
    ['word', "Jane's"],
    ['word', 'S/RES/2254'],
    ['word', '1,000'],
    ['word', 'b'],
  ]);
});

test('any pair of quotation marks makes a phrase', () => {
  for (const [open, close] of ['""', '“”', '«»', '„“']) {
    expect(textsOf(`a ${open}two, words${close} b`)).toEqual([
      ['word', 'a'],
      ['phrase', 'two, words'],
      ['word', 'b'],
    ]);
  }
});

test('a mark that is not closed counts for nothing, and an empty pair is nothing', () => {
  expect(textsOf('"islamic sta')).toEqual([
    ['word', 'islamic'],
    ['word', 'sta'],
  ]);
  expect(textsOf('"" "…" … ?! 🙂')).toEqual([]);
});

test('marks of direction and soft hyphens are not there', () => {
  expect(cleanQuery('\u202Eab\u00ADc\u200F \u0000d\n')).toBe('abc d ');
});

test('any text whatever is read, and each part stands where it says', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const query = cleanQuery(text);
      let last = 0;
      for (const { start, end, text: word } of readQuery(query)) {
        expect(start).toBeGreaterThanOrEqual(last);
        // A sign such as `㋐` is read as its letter.
        expect(word.normalize('NFKD')).toMatch(/[\p{L}\p{N}\p{M}]/u);
        expect(query.slice(start, end)).toContain(word);
        last = end;
      }
    }),
  );
});
