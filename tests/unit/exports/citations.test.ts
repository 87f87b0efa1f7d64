import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { parse } from '@retorquere/bibtex-parser';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBibtex } from '../../../src/exports/citations/bibtex.ts';
import { toCslJson } from '../../../src/exports/citations/csl-json.ts';
import { toRis } from '../../../src/exports/citations/ris.ts';
import type { CslItem } from '../../../src/model/citation/csl-item.ts';

const brief: CslItem = {
  id: 'harbour-talks',
  type: 'report',
  title: 'Ships & Tugs: 50% of {nothing}, “so to say”',
  author: [
    { family: 'Doe', given: 'Jane' },
    { 'non-dropping-particle': 'de', family: 'Mistura', given: 'Staffan' },
    { 'non-dropping-particle': 'al-', family: 'Jubeir', given: 'Adel' },
    { literal: 'Friends and Foes of the Harbour, Ltd' },
    { literal: 'آنا بورشفسكايا' },
  ],
  issued: { 'date-parts': [[2026, 11, 3]] },
  publisher: 'Ships and Tugs, Ltd',
  genre: 'brief analysis',
  language: 'en',
  URL: 'https://pincite.example/briefs/harbour-talks/',
  abstract: 'Who owes whom $5 #1 ~ a_b ^ c \\ d?',
  note: 'Restates Roe, The Harbour, 2015',
};

const readBack = (text: string) => plugins.input.chain(text) as Record<string, unknown>[];

describe('a bibliography', () => {
  it('is BibLaTeX that two programs read as it was meant', () => {
    const text = toBibtex([brief]);
    const [first] = readBack(text);
    expect(first).toMatchObject({
      type: 'report',
      title: brief.title,
      author: [
        { family: 'Doe', given: 'Jane' },
        { family: 'Mistura', given: 'Staffan', 'non-dropping-particle': 'de' },
        { family: 'Jubeir', given: 'Adel', 'non-dropping-particle': 'al' },
        // What stands in braces is one part, which this program calls a family name.
        { family: 'Friends and Foes of the Harbour, Ltd' },
        { family: 'آنا بورشفسكايا' },
      ],
      issued: { 'date-parts': [[2026, 11, 3]] },
      URL: brief.URL,
      abstract: brief.abstract,
    });
    const { entries, errors } = parse(text, { sentenceCase: false });
    expect(errors).toEqual([]);
    expect(entries[0]).toMatchObject({
      type: 'report',
      key: 'harbour-talks',
      fields: {
        title: brief.title,
        institution: ['Ships and Tugs, Ltd'],
        date: '2026-11-03',
        langid: 'english',
        abstract: brief.abstract,
      },
    });
  });

  it('is RIS', () => {
    const text = toRis([brief, { id: 'b', type: 'webpage', title: 'Two\nlines' }]);
    expect(text).toMatch(/^TY {2}- RPRT\r\nID {2}- harbour-talks\r\n/);
    expect(text).toContain('AU  - de Mistura, Staffan\r\nAU  - al-Jubeir, Adel\r\n');
    const [first, second] = readBack(text);
    expect(first).toMatchObject({ title: brief.title, abstract: brief.abstract, URL: brief.URL });
    expect(second).toMatchObject({ title: 'Two lines' });
  });

  const rare: CslItem = {
    id: 'rare',
    type: 'book',
    title: 'Of Ports',
    author: [
      { family: 'King', given: 'Martin Luther', suffix: 'Jr.' },
      { family: 'Musset', given: 'Alfred', 'dropping-particle': 'de' },
    ],
    issued: { literal: '1920s' },
    'collection-title': 'Europe Report',
    'collection-number': '238',
    page: '117-142, 150',
    archive_location: 'HO 371/170606',
    archive: 'The National Archives',
    'archive-place': 'Kew',
  };
  const film: CslItem = {
    id: 'film',
    type: 'motion_picture',
    title: 'The Quay',
    director: [{ family: 'Roe', given: 'Rita' }],
    issued: { 'date-parts': [[-44]] },
  };

  it('has in BibLaTeX what is rare: suffixes, decades, series, archives, directors', () => {
    const { entries, errors } = parse(toBibtex([rare, film]), { sentenceCase: false });
    expect(errors).toEqual([]);
    expect(entries[0]?.fields).toMatchObject({
      author: [
        { lastName: 'King', firstName: 'Martin Luther', suffix: 'Jr.' },
        { lastName: 'Musset', firstName: 'Alfred de' },
      ],
      year: '1920s',
      series: 'Europe Report',
      number: '238',
      library: 'HO 371/170606, The National Archives, Kew',
    });
    expect(entries[1]?.fields).toMatchObject({
      author: [{ lastName: 'Roe', firstName: 'Rita' }],
      date: '-0043',
    });
  });

  it('has them in RIS', () => {
    const lines = toRis([rare, film]).split('\r\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        ...['AU  - King, Martin Luther, Jr.', 'AU  - Musset, Alfred de', 'DA  - 1920s'],
        ...['SP  - 117-142, 150', 'AU  - Roe, Rita', 'PY  - -0043', 'DA  - -0043'],
      ]),
    );
    expect(lines.filter((line) => line.startsWith('EP'))).toEqual([]);
  });

  it('is CSL-JSON, as it is', () => {
    expect(JSON.parse(toCslJson([brief]))).toEqual([brief]);
  });
});

// Any line of text that an editor may type; YAML has no control characters, and typography joins white space.
const line = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }),
    fc
      .array(
        fc.constantFrom(
          ...['{', '}', '%', '&', '\\', '"', '#', '$', '_', '~', '^', '<', '>', '--', '``'],
        ),
        { minLength: 1, maxLength: 12 },
      )
      .map((signs) => `a ${signs.join(' b')}`),
    fc.constantFrom('القرار {2254} «نص»', 'Łódź–Yıldırım', 'α ≥ β', '日本 and 中国', "O'Neil's"),
  )
  .map((text) =>
    text
      .replaceAll(/[\p{Cc}\p{Cs}\p{Cn}\p{Co}\s]+/gu, ' ')
      .normalize('NFC')
      .trim(),
  )
  .filter((text) => /[\p{L}\p{N}]/u.test(text));

describe('any text', () => {
  it('comes back from BibLaTeX as it was', () => {
    fc.assert(
      fc.property(line, line, (title, name) => {
        const item: CslItem = { ...brief, title, author: [{ literal: name }], abstract: title };
        const { entries, errors } = parse(toBibtex([item]), { sentenceCase: false });
        expect(errors).toEqual([]);
        expect(entries[0]?.fields.title).toBe(title);
        expect(entries[0]?.fields.author?.[0]).toMatchObject({ name });
      }),
      // TeX's oldest fonts have `¡` and `¿` at the places of `<` and `>`.
      {
        examples: [
          ['a<b>c|d', '<¼'],
          ['<<>>', '>¼ |'],
        ],
      },
    );
  });

  it('comes back from RIS as it was', () => {
    fc.assert(
      fc.property(line, (title) => {
        expect(readBack(toRis([{ ...brief, title }]))[0]).toMatchObject({ title });
      }),
    );
  });
});
