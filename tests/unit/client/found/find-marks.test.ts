import { describe, expect, it } from 'vitest';
import { findMarks } from '../../../../src/client/found/find-marks.ts';
import { wordsOf } from '../../../../src/model/text/words.ts';

/** The words found in a text, each run as it stands there. */
function found(text: string, ...sought: string[]): string[] {
  const words = wordsOf(text);
  return findMarks(words, sought).map(({ from, to }) => words.slice(from, to + 1).join(' '));
}

describe('marks', () => {
  it('are at whole words, whatever their case and accents', () => {
    expect(found('Moscow, MOSCOW and the Moscowite', 'moscow')).toEqual(['moscow', 'moscow']);
    expect(found('the communiqué', 'Communique')).toEqual(['communiqué']);
  });

  it('are at every inflection that is given, and at no other', () => {
    expect(found('It talks; they talked of a talk', 'talks', 'talk')).toEqual(['talks', 'talk']);
  });

  it('cover names of several words, and these before their parts', () => {
    expect(found('Sergey Lavrov met Lavrov', 'Lavrov', 'Sergey Lavrov')).toEqual([
      'sergey lavrov',
      'lavrov',
    ]);
    expect(found('the Ta’if accord', "Ta'if")).toEqual(['ta if']);
  });

  it('are at Arabic words behind article and particles, and with letters written otherwise', () => {
    expect(found('تريد موسكو ولموسكو وبموسكو', 'موسكو')).toEqual(['موسكو', 'ولموسكو', 'وبموسكو']);
    expect(found('وروسيا والروسية لروسيا', 'روسيا')).toEqual(['وروسيا', 'لروسيا']);
    expect(found('الحكومة السورية، وسوريّة', 'سورية')).toEqual(['السورية', 'وسوريّة']);
    expect(found('إلى الأمم', 'الامم')).toEqual(['الأمم']);
  });

  it('are nowhere where nothing is sought', () => {
    expect(found('Moscow')).toEqual([]);
    expect(found('Moscow', '', ' – ')).toEqual([]);
  });
});
