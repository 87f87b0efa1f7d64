import { expect, it } from 'vitest';
import type { BriefEntry, PageEntry, TextEntry } from '../../../src/content/entries.ts';
import type { BriefId, PageId, SourceId } from '../../../src/model/ids.ts';
import {
  citationsOf,
  citingWorks,
  languagesOfSources,
} from '../../../src/library/source-citations.ts';

const sources = ['cited', 'restated', 'of-page', 'english-only'] as SourceId[];

const works = citingWorks(
  [
    brief('first', [text('en', 'cited', 'english-only'), text('ar', 'cited')], 'restated'),
    brief('second', [text('en', 'cited')]),
  ],
  [page([text('en'), text('ar', 'of-page')])],
);
const briefs = [brief('first', [text('en'), text('ar')], 'restated')];

it('a source has pages in the languages of what cites or names it, and always in the default one', () => {
  const languages = languagesOfSources({ languages: ['en', 'ar'], sources, briefs, works });
  expect([...languages]).toEqual([
    ['cited', ['en', 'ar']],
    ['restated', ['en', 'ar']],
    ['of-page', ['en', 'ar']],
    ['english-only', ['en']],
  ]);
});

it('a citation is known by its work, text and place', () => {
  const found = citationsOf(works).get('cited' as SourceId) ?? [];
  expect(found.map(({ work, text: { language } }) => `${work.path} ${language}`)).toEqual([
    '/briefs/first/ en',
    '/briefs/first/ ar',
    '/briefs/second/ en',
  ]);
});

function text(language: string, ...cited: string[]) {
  return { language, cited: cited.map((source) => ({ source, passage: 0 })) };
}

function brief(id: string, texts: ReturnType<typeof text>[], restates?: string): BriefEntry {
  const [first, ...translations] = texts;
  const data = { restates, furtherReading: [] };
  return { id: id as BriefId, first: { ...first, data }, translations } as unknown as BriefEntry;
}

function page(texts: ReturnType<typeof text>[]): PageEntry {
  return { id: 'about' as PageId, texts: texts as unknown as TextEntry<never>[] };
}
