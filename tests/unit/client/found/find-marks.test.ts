import { describe, expect, it } from 'vitest';
import { findMarks } from '../../../../src/client/found/find-marks.ts';

/** The words found in a text, each run as it stands there. */
function found(text: string, ...sought: string[]): string[] {
  return findMarks(text, sought).map(({ start, end }) => text.slice(start, end));
}

describe('marks', () => {
  it('are at whole words, whatever their case and accents', () => {
    expect(found('Moscow, MOSCOW and the Moscowite', 'moscow')).toEqual(['Moscow', 'MOSCOW']);
    expect(found('the communiqué', 'Communique')).toEqual(['communiqué']);
  });

  it('are at words with the signs they were found with', () => {
    expect(found('5 or 5%, C and C++', '5%', 'C++')).toEqual(['5%', 'C++']);
    expect(found('5 or 5%, R&D', '5', 'R&D')).toEqual(['5', 'R&D']);
  });

  it('are at every inflection that is given, and at no other', () => {
    expect(found('It talks; they talked of a talk', 'talks', 'talk')).toEqual(['talks', 'talk']);
  });

  it('cover names of several words, and these before their parts', () => {
    expect(found('Sergey Lavrov met Lavrov', 'Lavrov', 'Sergey Lavrov')).toEqual([
      'Sergey Lavrov',
      'Lavrov',
    ]);
    expect(found('the Ta’if accord', "Ta'if")).toEqual(['Ta’if']);
  });

  it('are at words that readers see apart, and at the whole where a hyphen joins it', () => {
    expect(found('of 2002–2006—and 12006', '2006')).toEqual(['2006']);
    expect(found('co-operation, and an operation', 'co-operation')).toEqual(['co-operation']);
    expect(found('The GCC’s summit', 'GCC’s')).toEqual(['GCC’s']);
    expect(found('Mr. D’Alton, Mr. Dalton; the U.S. told us', 'Dalton', 'us')).toEqual([
      'Dalton',
      'us',
    ]);
  });

  it('are at Arabic words behind article and particles, and with letters written otherwise', () => {
    expect(found('تريد موسكو ولموسكو وبموسكو', 'موسكو')).toEqual(['موسكو', 'ولموسكو', 'وبموسكو']);
    expect(found('وروسيا والروسية لروسيا', 'روسيا')).toEqual(['وروسيا', 'لروسيا']);
    expect(found('الحكومة السورية، وسوريّة', 'سورية')).toEqual(['السورية', 'وسوريّة']);
    expect(found('إلى الأمم', 'الامم')).toEqual(['الأمم']);
  });

  it('take along the bracket or quotation mark whose counterpart they have, and no other', () => {
    expect(found('by S/RES/2254 (2015).', 'S/RES/2254 (2015')).toEqual(['S/RES/2254 (2015)']);
    expect(found('(see [Moscow] talks)', 'moscow', 'talks')).toEqual(['Moscow', 'talks']);
    expect(found('(Moscow) talks; he said “no”!', 'Moscow talks', 'said no')).toEqual([
      '(Moscow) talks',
      'said “no”',
    ]);
    expect(found('القرار (٢٠١٥)، و«القدس» العربي', 'القرار 2015', 'القدس العربي')).toEqual([
      'القرار (٢٠١٥)',
      '«القدس» العربي',
    ]);
  });

  it('are nowhere where nothing is sought', () => {
    expect(found('Moscow')).toEqual([]);
    expect(found('Moscow', '', ' – ')).toEqual([]);
  });
});
