import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citationStyles } from '../../../src/exports/styles/citation-styles.ts';
import type { StyleWords } from '../../../src/exports/styles/style-words.ts';
import type { CslItem } from '../../../src/model/citation/csl-item.ts';

interface Told {
  citation: { comma: string; andOthers: string };
  citationStyles: { words: Omit<StyleWords, 'language' | 'comma' | 'andOthers'> };
}

function wordsIn(language: string): StyleWords {
  const file = new URL(`../../../src/strings/${language}.yaml`, import.meta.url);
  const { citation, citationStyles: told } = load(readFileSync(file, 'utf8')) as Told;
  const { comma, andOthers } = citation;
  return { language, comma, andOthers, ...told.words };
}

const words = { en: wordsIn('en'), ar: wordsIn('ar') };
const site: CslItem = {
  id: 'harbour',
  type: 'report',
  title: 'Ships, “Tugs” and Talks',
  author: [{ literal: 'Pincite' }],
  issued: { 'date-parts': [[2026, 9, 3]] },
  publisher: 'Pincite',
  URL: 'https://a.example/b/',
};
const lee = { family: 'Lee', given: 'Ann Marie' };
const mistura = { 'non-dropping-particle': 'de', family: 'Mistura', given: 'Staffan' };
const jubeir = { 'non-dropping-particle': 'al-', family: 'Jubeir', given: 'Adel' };
const crowd = [...'ABCDEFGHIJKLMNOPQRSTU'].map((letter) => ({
  family: `${letter}ox`,
  given: 'Jean-Paul',
}));

/** A citation with its italics between stars and what only a passage's has between braces. */
function written(
  style: keyof typeof citationStyles,
  item: Partial<CslItem>,
  language: 'en' | 'ar' = 'en',
): string {
  return citationStyles[style]({ ...site, ...item }, words[language])
    .map(({ text, form }) => {
      if (form === 'italic') return `*${text}*`;
      return form === 'place' ? `{${text.replace('{number}', '14').replace('\n', ' ')}}` : text;
    })
    .join('');
}

describe('a citation in a style', () => {
  it.each([
    [
      'chicagoNote',
      'Pincite, “Ships, ‘Tugs’ and Talks,” September 3, 2026{, para. 14}, https://a.example/b/',
    ],
    [
      'chicagoBibliography',
      'Pincite. “Ships, ‘Tugs’ and Talks.” September 3, 2026. https://a.example/b/',
    ],
    [
      'apa',
      'Pincite. (2026, September 3). *Ships, “Tugs” and Talks*. https://a.example/b/{ In the text: (Pincite, 2026, para. 14)}',
    ],
    [
      'mla',
      '“Ships, ‘Tugs’ and Talks.” *Pincite*, 3 Sept. 2026, https://a.example/b/{ In the text: (“Ships, ‘Tugs’ and Talks,” par. 14)}',
    ],
    ['bluebook', 'Pincite, *Ships, “Tugs” and Talks*{ ¶ 14} (Sept. 3, 2026), https://a.example/b/'],
  ] as const)('names a publisher once that is the author: %s', (style, expected) => {
    expect(written(style, {})).toBe(expected);
  });

  it.each([
    [
      'chicagoNote',
      'Staffan de Mistura and Adel al-Jubeir, “Why Now?” Pincite, August 2015{, para. 14}, https://a.example/b/',
    ],
    [
      'chicagoBibliography',
      'de Mistura, Staffan, and Adel al-Jubeir. “Why Now?” Pincite, August 2015. https://a.example/b/',
    ],
    [
      'apa',
      'de Mistura, S., & al-Jubeir, A. (2015, August). *Why Now?* Pincite. https://a.example/b/{ In the text: (de Mistura & al-Jubeir, 2015, para. 14)}',
    ],
    [
      'mla',
      'de Mistura, Staffan, and Adel al-Jubeir. “Why Now?” *Pincite*, Aug. 2015, https://a.example/b/{ In the text: (de Mistura and al-Jubeir, par. 14)}',
    ],
    [
      'bluebook',
      'Staffan de Mistura & Adel al-Jubeir, *Why Now?*, Pincite{ ¶ 14} (Aug. 2015), https://a.example/b/',
    ],
  ] as const)('keeps particles, and sets nothing after a question: %s', (style, expected) => {
    const item = {
      author: [mistura, jubeir],
      title: 'Why Now?',
      issued: { 'date-parts': [[2015, 8]] },
    };
    expect(written(style, item)).toBe(expected);
  });

  it.each([
    ['chicagoNote', 'Jean-Paul Aox et al., “'],
    ['chicagoBibliography', 'Aox, Jean-Paul, Jean-Paul Box, Jean-Paul Cox, et al. “'],
    ['mla', 'Aox, Jean-Paul, et al. “'],
    ['bluebook', 'Jean-Paul Aox et al., *'],
  ] as const)('shortens a crowd of authors: %s', (style, expected) => {
    expect(written(style, { author: crowd })).toContain(expected);
  });

  it('lists twenty authors in APA, and of more nineteen and the last', () => {
    const [twenty, more] = [crowd.slice(1), crowd].map((author) => written('apa', { author }));
    expect(twenty).toMatch(/^Box, J\.-P\., Cox.*Tox, J\.-P\., & Uox, J\.-P\. \(2026/);
    expect(twenty).not.toContain('…');
    expect(more).toMatch(/^Aox.*Sox, J\.-P\., … Uox, J\.-P\. \(2026/);
    expect(more).not.toContain('Tox');
  });

  it.each([
    [
      'a name that has no parts',
      { author: [{ literal: 'آنا بورشفسكايا' }, lee] },
      'آنا بورشفسكايا, & Lee, A. M. (2026',
    ],
    ['no date', { issued: undefined }, 'Pincite. (n.d.). *'],
    ['a date in words', { issued: { literal: 'the 1920s' } }, 'Pincite. (the 1920s). *'],
    ['a span of years', { issued: { 'date-parts': [[2015], [2017]] } }, '(2015–2017). *'],
    [
      'no author',
      { author: undefined },
      '*Ships, “Tugs” and Talks*. (2026, September 3). Pincite. https',
    ],
    [
      'a work restated',
      { note: 'Restates Roe, “The Harbour”, 2015' },
      '*. Restates Roe, “The Harbour”, 2015. https',
    ],
  ])('says what is known and nothing else: %s', (_, item, expected) => {
    expect(written('apa', item as Partial<CslItem>)).toContain(expected);
  });

  it('has the words, marks and dates of the page’s language', () => {
    const item = { author: [{ literal: 'سمير' }, lee], note: 'إعادة صياغة لـ: س' };
    expect(written('chicagoNote', item, 'ar')).toBe(
      'سمير و\u00a0Ann Marie Lee، «Ships, “Tugs” and Talks»، Pincite، 3 أيلول/سبتمبر 2026{، الفقرة 14}، https://a.example/b/. إعادة صياغة لـ: س.',
    );
  });

  it('sets a comma that stands outside the marks after a question too', () => {
    expect(written('chicagoNote', { title: 'لماذا الآن؟' }, 'ar')).toContain('«لماذا الآن؟»، 3');
  });

  const name = fc.oneof(
    fc.record({ literal: fc.string({ minLength: 1, unit: 'binary' }) }),
    fc.record({ family: fc.string({ minLength: 1 }), given: fc.string({ minLength: 1 }) }),
  );
  it.each(['en', 'ar'] as const)(
    'has the whole title, address and first name, whatever they are: %s',
    (language) => {
      fc.assert(
        fc.property(
          fc.string({ minLength: 1, unit: 'binary' }),
          fc.array(name, { maxLength: 30 }),
          (title, author) => {
            const url = 'https://a.example/b/';
            const item: CslItem = { ...site, title, author, URL: url };
            for (const write of Object.values(citationStyles)) {
              const pieces = write(item, words[language]);
              const signs = (text: string) => text.replaceAll(/[“”‘’«»]/g, '');
              const told = pieces.map(({ text }) => signs(text));
              expect(told).toContain(signs(title));
              expect(pieces.filter(({ form }) => form === 'address')).toEqual([
                { text: url, form: 'address' },
              ]);
              expect(pieces.map(({ text }) => text).join('')).not.toContain('undefined');
            }
          },
        ),
      );
    },
  );
});
