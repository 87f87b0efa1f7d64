import { describe, expect, it } from 'vitest';
import { findReservedIds } from '../../../src/rules/reserved-ids.ts';
import { sampleContent, summarize } from './sample-content.ts';

const name = { en: 'Name' };

describe('findReservedIds', () => {
  it('passes usual ids', () => {
    expect(findReservedIds(sampleContent({ pages: { about: { en: 'A.' } } }))).toEqual([]);
  });

  it('finds reserved words among ids of all kinds', () => {
    const content = sampleContent({
      briefs: { year: {} },
      regions: { page: { name } },
      topics: { feed: { name } },
      pages: { search: { en: 'A.' } },
    });
    expect(summarize(findReservedIds(content))).toEqual([
      'topics/feed.yaml:1:1 id-reserved',
      'regions/page.yaml:1:1 id-reserved',
      'briefs/year/en.md:1:1 id-reserved',
      'pages/search/en.md:1:1 id-reserved',
    ]);
  });

  it('finds pages called like a language, and lets briefs be', () => {
    const content = sampleContent({ briefs: { ar: {} }, pages: { ar: { en: 'A.' } } });
    expect(summarize(findReservedIds(content))).toEqual(['pages/ar/en.md:1:1 id-reserved']);
  });

  it('finds names called like a part of every page', () => {
    const record = { kind: 'place', name, line: name };
    const content = sampleContent({ names: { main: record, search: record } });
    expect(summarize(findReservedIds(content))).toEqual(['names/main.yaml:1:1 id-reserved']);
  });
});
