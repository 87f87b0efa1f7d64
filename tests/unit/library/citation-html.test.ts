import { describe, expect, it } from 'vitest';
import type { SourceId } from '../../../src/model/records/ids.ts';
import type { Source } from '../../../src/model/records/source.ts';
import { citationHtml, sourceHtml } from '../../../src/library/citation-html.ts';
import type { Library } from '../../../src/library/library.ts';
import type { CitingWork, SourceCitation } from '../../../src/library/source-citations.ts';
import { type View, viewIn } from '../../../src/library/view.ts';

const id = 'harbour-report' as SourceId;
const report: Source = {
  type: 'article-journal',
  title: 'Harbour Report',
  author: [{ literal: 'Jane Doe' }],
  volume: '3',
  issue: '4',
  number: '238',
  language: 'en',
};

describe('a source', () => {
  it('shows its volume, its issue and its number', () => {
    expect(textOf(sourceHtml(report, viewWith(['en'], 'en')))).toBe(
      'Jane Doe, Harbour Report, vol. 3, issue 4, no. 238',
    );
  });

  it('is put together with the commas of the language', () => {
    expect(textOf(sourceHtml(report, viewWith(['en', 'ar'], 'ar')))).toContain(
      'Jane Doe، Harbour Report، المجلد 3، العدد 4',
    );
  });
});

describe('a citation', () => {
  const two = { items: [{ source: id }, { source: id, suffix: 'annex' }] };

  it('sets its sources apart as the language does', () => {
    expect(textOf(citationHtml(two, viewWith(['en'], 'en')))).toContain('; Jane Doe');
    expect(textOf(citationHtml(two, viewWith(['en', 'ar'], 'ar')))).toContain('؛ Jane Doe');
  });

  it('leads to the page of its source in a language that has it', () => {
    const record = (view: View) => /<a href="(\/[^"]*)"/.exec(citationHtml(two, view))?.[1];
    expect(record(viewWith(['en', 'ar'], 'ar'))).toBe('/ar/sources/harbour-report/');
    expect(record(viewWith(['en'], 'ar'))).toBe('/sources/harbour-report/');
  });
});

function viewWith(sourceLanguages: string[], language: string): View {
  const text = { language: 'en' } as SourceCitation['text'];
  const work = { texts: [text] } as unknown as CitingWork;
  const cited = [0, 1].map((passage) => ({ work, text, cited: { source: id, passage } }));
  const library = {
    site: { languages: ['en', 'ar'] },
    address: { origin: 'https://harbour.example', base: '/', defaultLanguage: 'en' },
    sources: new Map([[id, report]]),
    sourceLanguages: new Map([[id, sourceLanguages]]),
    citations: new Map([[id, cited]]),
  };
  return viewIn(library as unknown as Library, language);
}

function textOf(html: string): string {
  return html.replace(/<[^>]+>/g, '');
}
