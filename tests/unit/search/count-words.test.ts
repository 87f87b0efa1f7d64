import { expect, test } from 'vitest';
import { createWordCounter } from '../../../src/search/count-words.ts';

function counted(texts: readonly string[]): Record<string, number> {
  const counter = createWordCounter();
  for (const text of texts) counter.add(text.split(' '));
  return Object.fromEntries(counter.words().map(({ text, count }) => [text, count]));
}

test('each word is counted once a text, as it most often stands there', () => {
  expect(
    counted([
      'Blockade of the ports. The blockade, a blockade (in 1864); Lincoln’s "port"',
      'Łódź and Lincoln, al-Assad and the F-16; Lincoln’s',
    ]),
  ).toEqual({
    ...{ blockade: 1, of: 1, the: 2, ports: 1, in: 1, Lincoln: 2, port: 1 },
    ...{ Łódź: 1, and: 1, al: 1, Assad: 1 },
  });
});

test('in Arabic hamza and vowel marks make no other word', () => {
  expect(counted(['الأُمم الأمم الامم', 'الأمم'])).toEqual({ الأمم: 2 });
});

test('of many texts, words that only one or two have are left out', () => {
  const many = Array.from({ length: 4000 }, (_, index) => (index < 2 ? 'rare common' : 'common'));
  expect(counted(many)).toEqual({ common: 4000 });
  expect(counted(many.slice(0, 900))).toEqual({ rare: 2, common: 900 });
});
