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
    ['القسم الأول 2015 and', ['القسم الأول 2015']],
    ['الحياة، 3/5/2015، ص 4 in', ['الحياة، 3/5/2015، ص 4']],
    ['Another: ص. 14–15. So', ['ص. 14–15']],
    ['«قال: ‘نعم’» and', ['قال: ‘نعم’']],
    ['درعا (2011), حمص (2012) and', ['درعا', 'حمص']],
    ['داعش. 2015 was', ['داعش']],
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
    ['The Times, 5 May 2015, p. 4 قالت', ['The Times, 5 May 2015, p. 4']],
    ['طائرة F-16C/D Block 52+ هنا وBoeing 737', ['F-16C/D Block 52+', 'Boeing 737']],
    ['في doi:10.1000/182 هنا', ['doi:10.1000/182']],
    ['كتابه The Struggle: A Study (1965), 2nd ed. ثم', ['The Struggle: A Study (1965), 2nd ed.']],
    ['قال Smith (J.) إن', ['Smith (J.)']],
    ['صحيفة The Economist (London) 12، 13', ['The Economist (London)']],
  ])('on an Arabic page: %s', (text, runs) => {
    expect(runsOf(text, 'ar')).toEqual(runs);
  });
});
