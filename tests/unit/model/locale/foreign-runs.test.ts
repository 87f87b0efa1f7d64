import { describe, expect, it } from 'vitest';
import { foreignRuns } from '../../../../src/model/locale/foreign-runs.ts';

const runsOf = (text: string, page: string) =>
  foreignRuns(text, page).map(({ start, end }) => text.slice(start, end));

describe('the phrases in another script', () => {
  it.each([
    ['said «نحن لا نرى (الأسد).», and', ['نحن لا نرى (الأسد).']],
    ['in «نص» (الحياة، 2015), and', ['«نص» (الحياة، 2015)']],
    ['of القرار 2254 (2015)، و50% it', ['القرار 2254 (2015)، و50%']],
    ['(داعش) and [النصرة]', ['داعش', 'النصرة']],
    ['داعش, النصرة; «الحياة», «السفير»', ['داعش', 'النصرة', '«الحياة»', '«السفير»']],
    ['a word (كلمة and more)', ['كلمة']],
    ['(see كلمة) أخرى', ['كلمة', 'أخرى']],
    ['القسم الأول 2015 and', ['القسم الأول']],
    ['F14 الميناء في عام 2015 (خريطة).', ['الميناء في عام 2015 (خريطة)']],
    ['الحياة، «العنوان» (2015)؛ see', ['الحياة، «العنوان» (2015)؛']],
    ['(داعش) (النصرة) fight', ['(داعش) (النصرة)']],
    ['An open «داعش (النصرة and', ['داعش', 'النصرة']],
    ['A closed داعش) النصرة» and', ['داعش', 'النصرة']],
    ['כתב הארץ (2015) in Hebrew', ['כתב הארץ']],
  ])('on an English page: %s', (text, runs) => {
    expect(runsOf(text, 'en')).toEqual(runs);
  });

  it.each([
    ['وقالت Al-Hayat: «We see it (now).» ثم', ['Al-Hayat', 'We see it (now).']],
    ['كتب BBC، CNN (London، 2015) ثم', ['BBC', 'CNN (London، 2015)']],
    ['و(U.S.) وشركة Apple Inc. في', ['U.S.', 'Apple Inc.']],
    ['عن MiG-31 وS/RES/2254(2015).', ['MiG-31', 'S/RES/2254(2015)']],
    ['قال Smith (J.) إن', ['Smith (J.)']],
    ['صحيفة The Economist (London) 12، 13', ['The Economist (London)']],
  ])('on an Arabic page: %s', (text, runs) => {
    expect(runsOf(text, 'ar')).toEqual(runs);
  });
});
