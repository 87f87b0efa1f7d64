import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ReportFacts, toJsonLd } from '../../../src/exports/json-ld.ts';
import type { CslItem } from '../../../src/model/citation/csl-item.ts';
import { vocabularyFaults } from './schema-org.ts';

const record: CslItem = {
  id: 'harbour-talks',
  type: 'report',
  title: 'Ships </script><!-- & “Tugs”',
  author: [{ literal: 'Pincite' }],
  issued: { 'date-parts': [[2026, 11, 3]] },
  publisher: 'Pincite',
  number: '12',
  language: 'en',
  URL: 'https://pincite.example/briefs/harbour-talks/',
  abstract: 'Who owes whom?',
};

const facts: ReportFacts = {
  record,
  authors: [
    { type: 'Organization', name: 'Pincite', url: 'https://pincite.example/authors/pincite/' },
    { type: 'Person', name: 'Jane Doe', url: 'https://pincite.example/authors/doe/' },
  ],
  translators: [{ type: 'Person', name: 'Ann Roe' }],
  about: [
    { type: 'Thing', name: 'Ports', url: 'https://pincite.example/topics/ports/' },
    { type: 'Place', name: 'Syria', url: 'https://pincite.example/regions/syria/' },
  ],
  modified: '2026-11-25',
  translates: 'https://pincite.example/briefs/harbour-talks/',
  translations: [{ url: 'https://pincite.example/ar/briefs/harbour-talks/', language: 'ar' }],
  basis: {
    id: 'roe-2015',
    type: 'article-journal',
    title: 'The Harbour',
    author: [{ family: 'Roe', given: 'R.' }, { literal: 'The Port' }],
    issued: { 'date-parts': [[2015]] },
    publisher: 'The Institute',
    language: 'en',
    URL: 'https://institute.example/harbour',
  },
  corrections: [
    { date: '2026-11-25', text: 'Six, not seven.' },
    { date: '2026-11-26', text: 'Seven, not six.' },
  ],
};

const bare: ReportFacts = {
  record: { id: 'x', type: 'report' },
  authors: [],
  translators: [],
  about: [],
  modified: undefined,
  translates: undefined,
  translations: [],
  basis: { id: 'y', type: 'map' },
  corrections: [],
};

const read = (json: string) => JSON.parse(json) as Record<string, unknown>;

describe('the JSON-LD of a brief', () => {
  it.each([facts, bare])('says what schema.org has words for (%#)', (given) => {
    expect(vocabularyFaults(read(toJsonLd(given)))).toEqual([]);
  });

  it('says all that is known', () => {
    expect(read(toJsonLd(facts))).toMatchObject({
      '@type': 'Report',
      name: record.title,
      datePublished: '2026-11-03',
      dateModified: '2026-11-25',
      author: [{ '@type': 'Organization' }, { '@type': 'Person', name: 'Jane Doe' }],
      translationOfWork: { '@id': facts.translates },
      isBasedOn: { '@type': 'ScholarlyArticle', name: 'The Harbour', datePublished: '2015' },
      correction: [{ text: 'Six, not seven.' }, { datePublished: '2026-11-26' }],
    });
  });

  it('invents nothing', () => {
    expect(read(toJsonLd(bare))).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Report',
      isBasedOn: { '@type': 'CreativeWork' },
    });
  });

  it.each([
    { literal: 'the 1990s' },
    { 'date-parts': [[2015, 8]], circa: true as const },
    { 'date-parts': [[2015], [2016]] },
    { 'date-parts': [[2015]], season: 2 },
  ])('has no date where there is none: %j', (issued) => {
    const { isBasedOn } = read(toJsonLd({ ...bare, basis: { id: 'y', type: 'map', issued } }));
    expect(isBasedOn).toEqual({ '@type': 'CreativeWork' });
  });

  it('stands in a script of HTML, and comes back as it was, whatever a title is', () => {
    const title = fc.string({ unit: 'grapheme', maxLength: 300 });
    const hostile = fc.constantFrom(
      '</script><script>',
      '<!--<script>',
      ']]>',
      '\u2028',
      '\\u003c',
    );
    fc.assert(
      fc.property(title, hostile, (text, sign) => {
        const name = text + sign;
        const json = toJsonLd({ ...facts, record: { ...record, title: name } });
        expect(json).not.toMatch(/<[!/s]/i);
        expect(read(json).name).toBe(name);
      }),
    );
  });
});
