import { expect, it } from 'vitest';
import { foreignRuns } from '../../../src/markdown/languages/foreign-runs.ts';

it.each<[text: string, page: string, runs: string[]]>([
  ['The word داعش is Arabic.', 'en', ['داعش']],
  ['He (داعش) said', 'en', ['داعش']],
  [
    'The paper said «نحن لا نرى مستقبلاً للرئيس (الأسد).», and left',
    'en',
    ['نحن لا نرى مستقبلاً للرئيس (الأسد).'],
  ],
  ['See «نص» (الحياة، 2015) and more', 'en', ['«نص» (الحياة، 2015)']],
  ['The heading القسم الأول (2015) and after', 'en', ['القسم الأول']],
  ['F14 الميناء في عام 2015 (خريطة).', 'en', ['الميناء في عام 2015 (خريطة)']],
  ['And والقرار 2254 (2015)، و50% was said', 'en', ['والقرار 2254 (2015)، و50%']],
  ['الحياة، «العنوان» (2015)؛ see', 'en', ['الحياة، «العنوان» (2015)؛']],
  ['Both “داعش” and “النصرة” fight', 'en', ['داعش', 'النصرة']],
  ['(داعش) (النصرة) fight', 'en', ['(داعش) (النصرة)']],
  ['An open «داعش (النصرة and more', 'en', ['داعش', 'النصرة']],
  ['A closed داعش) النصرة» and more', 'en', ['داعش', 'النصرة']],
  [
    'وقالت Al-Hayat: «We see no future (for Assad).» ثم',
    'ar',
    ['Al-Hayat', 'We see no future (for Assad).'],
  ],
  ['في الأمم المتحدة (U.S.) كذلك', 'ar', ['U.S.']],
  ['صحيفة The Economist (London) 12، 13', 'ar', ['The Economist (London)']],
  ['כתב הארץ (2015) in Hebrew', 'en', ['כתב הארץ']],
])('of foreign words in “%s” are found whole', (text, page, expected) => {
  const runs = foreignRuns(text, page);
  expect(runs.map(({ words }) => words)).toEqual(expected);
  for (const { start, words } of runs) expect(text.startsWith(words, start)).toBe(true);
});
