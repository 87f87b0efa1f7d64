import { expect, it } from 'vitest';
import { citedSources, languagesOfSources } from '../../../src/addresses/source-languages.ts';
import { citedPassages } from '../../../src/content/entries/cited-passages.ts';
import { sampleContent } from '../rules/sample-content.ts';

const source = { type: 'report', title: 'Report', URL: 'https://un.example/report' };
const ids = ['cited', 'inherited', 'overruled', 'restated', 'further', 'of-page', 'of-draft'];
const note = (label: string, id: string) => `[^${label}]: [@${id}].`;

const content = sampleContent({
  sources: Object.fromEntries([...ids, 'english-only', 'published'].map((id) => [id, source])),
  briefs: {
    talks: {
      data: { restates: 'restated', furtherReading: ['further'] },
      text: `A.[^a] B.[^b] C.[^c] D.[^d]\n\n${note('a', 'cited')}\n${note('b', 'inherited')}\n${note('c', 'overruled')}\n${note('d', 'english-only')}`,
      translations: {
        ar: `## ع[^h] {#h}\n\nأ.[^a] ب.[^b] ج.[^c]\n\n${note('c', 'cited')}\n${note('h', 'cited')}`,
      },
    },
    draft: {
      data: { draft: true },
      text: 'A.',
      translations: { ar: `أ.[^a]\n\n${note('a', 'of-draft')}` },
    },
  },
  pages: { about: { en: 'A.', ar: `أ.[^a]\n\n${note('a', 'of-page')}` } },
  addresses: [
    { path: '/ar/sources/published/', state: 'live' },
    {
      path: '/ar/sources/english-only/',
      state: 'withdrawn',
      on: '2026-01-01',
      reason: { en: 'X' },
    },
  ],
});

it('a source has a page in the default language, where it is cited or named, and where its page was published', () => {
  const inArabic = (options: { drafts: boolean }) =>
    [...languagesOfSources(content, options)]
      .filter(([, languages]) => languages.includes('ar'))
      .map(([id]) => String(id));
  const expected = ['cited', 'inherited', 'restated', 'further', 'of-page', 'published'];
  expect(inArabic({ drafts: false })).toEqual(expected);
  expect(inArabic({ drafts: true })).toEqual(expected.toSpliced(-1, 0, 'of-draft'));
  for (const languages of languagesOfSources(content, { drafts: false }).values()) {
    expect(languages[0]).toBe('en');
  }
});

it('the sources cited are those that a source page finds citations of', () => {
  for (const { first, translations } of content.briefs.values()) {
    for (const { facts, language } of [first, ...translations]) {
      const found = citedPassages(facts, first.facts, language).map(({ source: id }) => id);
      expect(new Set(citedSources(facts, first.facts))).toEqual(new Set(found));
    }
  }
});
