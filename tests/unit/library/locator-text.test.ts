import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locatorText } from '../../../src/library/sources/locator-text.ts';
import { readLocators } from '../../../src/markdown/citations/read-locators.ts';
import { stringsIn } from '../../../src/strings/strings.ts';

/** The places of a citation as a language prints them, and in brackets the words that are none. */
function printed(written: string, language: string): string {
  const { further = [], ...first } = readLocators(written);
  return [first, ...further]
    .map(({ locators = [], suffix }) => {
      const places = locatorText(locators, { language, strings: stringsIn(language) });
      return places + (suffix === undefined ? '' : `[${suffix}]`);
    })
    .join('+');
}

describe('places in a source', () => {
  it.each([
    ['paras. 9 and 10', 'paras. 9 and 10', 'الفقرتان 9 و10'],
    ['p. B-1', 'p. B-1', 'ص B-1'],
    ['pp. 4 ff.', 'pp. 4 ff.', 'ص ص 4 وما بعدها'],
    ['p. 4f.', 'p. 4f.', 'ص 4 وما بعدها'],
    ['pp. 4 et seq.', 'pp. 4 et seq.', 'ص ص 4 وما بعدها'],
    ['pp. xii-xv', 'pp. xii–xv', 'ص ص xii–xv'],
    ['p. 4-6', 'p. 4-6', 'ص 4-6'],
    ['fig. 2-3', 'fig. 2-3', 'الشكل 2-3'],
    ['pp. B-1-B-4', 'pp. B-1–B-4', 'ص ص B-1–B-4'],
    ['p. 1,204', 'p. 1,204', 'ص 1,204'],
    ['secs. 3, 5', 'secs. 3, 5', 'القسمان 3، 5'],
    ['§§ 4-6', '§§ 4–6', 'الأقسام 4–6'],
    ['vols. 1 and 2', 'vols. 1 and 2', 'المجلدان 1 و2'],
    ['page 4', 'page 4', 'ص 4'],
    ['annex', 'annex', 'المرفق'],
    ['ch. 4, on Syria, pp. 5–6', 'ch. 4[, on Syria]+pp. 5–6', 'الفصل 4[, on Syria]+ص ص 5–6'],
    [
      'ch. 3, "The Two Towns, p. 2", pp. 40–52, and n. 9',
      'ch. 3[, "The Two Towns, p. 2"]+pp. 40–52, and n. 9',
      'الفصل 3[, "The Two Towns, p. 2"]+ص ص 40–52 والحاشية 9',
    ],
    ['الفقرة 4، والحاشية 9', 'para. 4 and n. 9', 'الفقرة 4، والحاشية 9'],
    ['p. 4, quoting Doe, 12 May', 'p. 4[, quoting Doe, 12 May]', 'ص 4[, quoting Doe, 12 May]'],
    ['الفصل 3، في سوريا، ص 5', 'ch. 3[، في سوريا]+p. 5', 'الفصل 3[، في سوريا]+ص 5'],
    ['annex II, para. 4', 'annex II, para. 4', 'المرفق II، الفقرة 4'],
    ['para. 4 of annex II', 'para. 4 of annex II', 'الفقرة 4 من المرفق II'],
    ['ch. 3, pp. 4–9 and 12', 'ch. 3, pp. 4–9 and 12', 'الفصل 3، ص ص 4–9 و12'],
    ['p. 4, n. 12', 'p. 4, n. 12', 'ص 4، الحاشية 12'],
    ['art. 5 and para. 3', 'art. 5 and para. 3', 'المادة 5 والفقرة 3'],
    ['para. 4 (b)(ii)', 'para. 4 (b)(ii)', 'الفقرة 4 (b)(ii)'],
    ['s.v. Aleppo', 's.v. Aleppo', 'تحت مادة Aleppo'],
    ['paras. 9 to 12', 'paras. 9 to 12', 'الفقرات 9–12'],
    ['الفقرتان 9 و10', 'paras. 9 and 10', 'الفقرتان 9 و10'],
    ['الفقرة ٩', 'para. 9', 'الفقرة 9'],
    ['ص. ٤–٦', 'pp. 4–6', 'ص. 4–6'],
    ['ص ٤', 'p. 4', 'ص 4'],
    ['ص 4 و6', 'pp. 4 and 6', 'ص 4 و6'],
    ['pp. 4 or 5', 'pp. 4 or 5', 'ص ص 4 أو 5'],
    ['الفقرة 4 أو 5', 'para. 4 or 5', 'الفقرة 4 أو 5'],
    ['annex I.A, art. 3', 'annex I.A, art. 3', 'المرفق I.A، المادة 3'],
    ['OP 4', 'OP 4', 'فقرة المنطوق 4'],
    ['PP 4', 'PP 4', 'فقرة الديباجة 4'],
    ['op. cl. 3', 'op. cl. 3', 'فقرة المنطوق 3'],
    ['operative para. 3', 'operative para. 3', 'فقرة المنطوق 3'],
    ['operative paragraphs 3 and 5', 'operative paragraphs 3 and 5', 'فقرتا المنطوق 3 و5'],
    ['preambular para. 2', 'preambular para. 2', 'فقرة الديباجة 2'],
    ['4', 'p. 4', 'ص 4'],
    ['4-6 and 9', 'pp. 4–6 and 9', 'ص ص 4–6 و9'],
    ['xii', 'p. xii', 'ص xii'],
    ['2015', '[2015]', '[2015]'],
    ['4 August 2015', '[4 August 2015]', '[4 August 2015]'],
    ['pp. xii–xiv, 3, and 7n12', 'pp. xii–xiv, 3, and 7n12', 'ص ص xii–xiv و3 و7، الحاشية 12'],
    ['الملحق الثاني', 'annex 2', 'الملحق الثاني'],
    ['ص ص ٤-٦', 'pp. 4–6', 'ص ص 4–6'],
    ['ص. 4 وما بعدها', 'pp. 4 ff.', 'ص. 4 وما بعدها'],
    ['المرفق الثاني، الفقرة 4', 'annex 2, para. 4', 'المرفق الثاني، الفقرة 4'],
    ['p. 4, on the ceasefire', 'p. 4[, on the ceasefire]', 'ص 4[, on the ceasefire]'],
    ['p. 4, 18 August 2015', 'p. 4[, 18 August 2015]', 'ص 4[, 18 August 2015]'],
    ['no mention of him', '[no mention of him]', '[no mention of him]'],
    ['at a press conference', '[at a press conference]', '[at a press conference]'],
    ['pp. 4, 9, passim', 'pp. 4, 9, passim', 'ص ص 4، 9، ومواضع أخرى'],
    ['para. 9 or 10', 'para. 9 or 10', 'الفقرة 9 أو 10'],
    ['arts. 5(2)(a) and 6', 'arts. 5(2)(a) and 6', 'المادتان 5(2)(a) و6'],
    ['مج 3، ع 2، ص 12', 'vol. 3, issue 2, p. 12', 'مج 3، ع 2، ص 12'],
    ['n.d.', '[n.d.]', '[n.d.]'],
  ])('`%s` is `%s` in English and `%s` in Arabic', (written, english, arabic) => {
    expect([printed(written, 'en'), printed(written, 'ar')]).toEqual([english, arabic]);
  });

  it('keep every word of the author in the author’s own language', () => {
    const parts = [
      'p. ',
      'pp. ',
      'para. ',
      'annex ',
      '9',
      'II',
      'x',
      'B',
      ' and ',
      ', ',
      ' ff.',
      ' of ',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 8 }), (chosen) => {
        const written = chosen.join('');
        const { further = [], ...first } = readLocators(written);
        const places = [first, ...further];
        // A number alone is said to be a page's.
        fc.pre(places.every(({ locators }) => locators?.[0]?.word !== ''));
        const words = { language: 'en', strings: stringsIn('en') };
        const english = places.map(
          ({ locators = [], suffix = '' }) => locatorText(locators, words) + suffix,
        );
        expect(english.join(', ')).toBe(written);
      }),
    );
  });
});
