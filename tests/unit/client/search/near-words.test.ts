import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openNearWords } from '../../../../src/client/search/index/near-words.ts';
import { packWords, unpackWords } from '../../../../src/model/files/word-list.ts';

const english = {
  ...{
    the: 900,
    of: 900,
    treaty: 80,
    treaties: 40,
    blockade: 12,
    government: 400,
    governments: 60,
  },
  ...{ receive: 30, relieve: 10, separate: 50, house: 90, horse: 20, accommodate: 6 },
};
const arabic = {
  ...{ الحكومة: 300, والحكومة: 40, للحكومة: 20, المفاوضات: 90, مستشفى: 12, الظروف: 50 },
  ...{ مسؤول: 30, وسائل: 20, الأمم: 70, المتحدة: 70, سوريا: 200, دي: 20, ميستورا: 20 },
};

async function nearest(words: Record<string, number>, word: string): Promise<string[]> {
  const listed = Object.entries(words).map(([text, count]) => ({ text, count }));
  const near = await openNearWords(listed);
  return near.nearest(word).map(({ text }) => text);
}

describe('the likeliest word is offered first', () => {
  test.each([
    ['goverment', 'government'],
    ['recieve', 'receive'],
    ['seperate', 'separate'],
    ['acommodate', 'accommodate'],
    ['blokcade', 'blockade'],
    ['hhouse', 'house'],
    ['treatyof', 'treaty of'],
  ])('for %s %s', async (typed, meant) => {
    expect((await nearest(english, typed))[0]).toBe(meant);
  });

  test.each([
    ['الحكوكة', 'الحكومة'],
    ['الحكومه', 'الحكومة'],
    ['والحكوومة', 'والحكومة'],
    ['حكوومة', 'حكومة'],
    ['بالحكوومة', 'بالحكومة'],
    ['وبالمفاوظات', 'وبالمفاوضات'],
    ['المفاوظات', 'المفاوضات'],
    ['مستشفا', 'مستشفى'],
    ['الضروف', 'الظروف'],
    ['مسئول', 'مسؤول'],
    ['الاممالمتحدة', 'الأمم المتحدة'],
    ['ديمستورا', 'دي ميستورا'],
    ['ديميستورا', 'دي ميستورا'],
  ])('for %s %s', async (typed, meant) => {
    expect((await nearest(arabic, typed))[0]).toBe(meant);
  });
});

test('where one slip explains a word, words two slips away are not offered', async () => {
  expect(await nearest({ ...english, movement: 500 }, 'goverment')).toEqual(['government']);
  expect(await nearest({ movement: 500 }, 'goverment')).toEqual(['movement']);
});

test('nothing is near what is short, far or a number', async () => {
  for (const typed of ['thx', 'xyzzyq', '1864', '', '🙂', 'a'.repeat(5000)]) {
    expect(await nearest(english, typed)).toEqual([]);
  }
  expect(await nearest(arabic, 'سوق')).toEqual([]);
});

test('a list comes back as it was packed, with counts to within a third', () => {
  const text = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 50 })
    .filter((it) => !it.includes('\n'));
  const list = fc.uniqueArray(fc.record({ text, count: fc.integer({ min: 1, max: 50_000 }) }), {
    selector: (word) => word.text,
  });
  fc.assert(
    fc.property(list, (words) => {
      const read = [...unpackWords(packWords(words))];
      const sorted = words.toSorted((one, other) => (one.text < other.text ? -1 : 1));
      expect(read.map((word) => word.text)).toEqual(sorted.map((word) => word.text));
      for (const [at, { count }] of sorted.entries()) {
        const ratio = (read[at]?.count ?? 0) / count;
        expect(ratio).toBeGreaterThan(0.7);
        expect(ratio).toBeLessThan(1.4);
      }
    }),
  );
});
