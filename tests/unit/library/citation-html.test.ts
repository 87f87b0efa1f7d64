import { describe, expect, it } from 'vitest';
import type { SourceId } from '../../../src/model/records/ids.ts';
import type { Source } from '../../../src/model/records/source.ts';
import { citationHtml, type Mentions } from '../../../src/library/sources/citation-html.ts';
import { sourceHtml } from '../../../src/library/sources/source-html.ts';
import type { Library } from '../../../src/library/library.ts';
import type { CitingWork, SourceCitation } from '../../../src/library/source-citations.ts';
import { type View, viewIn } from '../../../src/library/view.ts';

const id = 'harbour-report' as SourceId;
const report: Source = {
  type: 'article-journal',
  title: 'Harbour Report',
  author: [{ family: 'Doe', given: 'Jane' }],
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
  const cite = (view: View, mentions: Mentions = new Map(), number = 1) =>
    citationHtml(two, view, { mentions, note: { id: `note-${number}`, number } });

  it('sets its sources apart as the language does', () => {
    expect(textOf(cite(viewWith(['en'], 'en')))).toContain('; Doe, Harbour Report, annex');
    expect(textOf(cite(viewWith(['en', 'ar'], 'ar')))).toContain('؛ Doe، Harbour Report، annex');
  });

  it('leads to the page of its source in a language that has it', () => {
    const record = (view: View) => /<a href="(\/[^"]*)"/.exec(cite(view))?.[1];
    expect(record(viewWith(['en', 'ar'], 'ar'))).toBe('/ar/sources/harbour-report/');
    expect(record(viewWith(['en'], 'ar'))).toBe('/sources/harbour-report/');
  });

  it('gives a source in full once, marks what its short form leaves out, and then leads to it', () => {
    const mentions: Mentions = new Map();
    const view = viewWith(['en'], 'en');
    expect(cite(view, mentions)).toContain(
      '<span class="source"><bdi><span>Jane </span>Doe</bdi>, <cite>Harbour Report</cite><span>, <bdi>vol. 3</bdi>, <bdi>issue 4</bdi>, <bdi>no. 238</bdi></span></span>',
    );
    expect(cite(view, mentions, 2)).toBe(
      [1, 2]
        .map(
          (item) =>
            `<span data-source="0"><bdi>Doe</bdi>, <cite>Harbour Report</cite></span>${item === 2 ? ', <bdi>annex</bdi>' : ''}<span class="source-record"> (<a href="#note-1">note 1</a>)</span>`,
        )
        .join('; '),
    );
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
