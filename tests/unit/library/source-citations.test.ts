import { expect, it } from 'vitest';
import type { BriefEntry, PageEntry, TextEntry } from '../../../src/content/entries/entries.ts';
import type { BriefId, PageId, SourceId } from '../../../src/model/records/ids.ts';
import { citationsOf, citingWorks } from '../../../src/library/source-citations.ts';

const works = citingWorks(
  [
    brief('first', [text('en', 'cited', 'english-only'), text('ar', 'cited')]),
    brief('second', [text('en', 'cited')]),
  ],
  [page([text('en'), text('ar', 'of-page')])],
);
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

function brief(id: string, texts: ReturnType<typeof text>[]): BriefEntry {
  const [first, ...translations] = texts;
  return { id: id as BriefId, first, translations } as unknown as BriefEntry;
}

function page(texts: ReturnType<typeof text>[]): PageEntry {
  return { id: 'about' as PageId, texts: texts as unknown as TextEntry<never>[] };
}
