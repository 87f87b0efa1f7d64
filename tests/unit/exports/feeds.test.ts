import { parseFeed as parseWithRowan } from '@rowanmanning/feed-parser';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toAtom } from '../../../src/exports/feeds/atom.ts';
import { type Feed, momentOf } from '../../../src/exports/feeds/feed.ts';
import { toJsonFeed } from '../../../src/exports/feeds/json-feed.ts';

const address = (name: string) => ({
  xml: `https://a.example/${name}.xml`,
  json: `https://a.example/${name}.json`,
});
const feed: Feed = {
  id: 'https://a.example/feed.xml',
  title: 'Harbour & Sea',
  line: 'On <ships>',
  language: 'ar',
  home: 'https://a.example/',
  icon: 'https://a.example/icon.svg',
  publisher: { name: 'Harbour', url: 'https://a.example/' },
  entries: [
    {
      id: 'https://a.example/b/?x=1&y=2',
      url: 'https://a.example/b/?x=1&y=2',
      title: '“Tugs” & <Ships>',
      language: 'ar',
      published: '2026-11',
      updated: '2026-11-23',
      authors: [{ name: 'سمير' }],
      summary: '5 < 6',
      html: '<p>a &amp; b</p>',
      subjects: ['R&D'],
    },
  ],
  parts: { self: address('feed'), current: address('feed'), isArchive: false },
};

describe('a feed', () => {
  it('is Atom with moments, addresses and the language of each entry', () => {
    const { entries = [], ...own } = parseAtomFeed(toAtom(feed));
    expect(own).toMatchObject({ id: feed.id, updated: '2026-11-23T00:00:00Z' });
    expect(entries[0]).toMatchObject({
      id: feed.entries[0]?.id,
      published: '2026-11-01T00:00:00Z',
      updated: '2026-11-23T00:00:00Z',
      categories: [{ term: 'R&D' }],
    });
    expect(toAtom(feed)).toContain('<entry xml:lang="ar">');
    expect(parseJsonFeed(toJsonFeed(feed)).items?.[0]).toMatchObject({
      date_published: '2026-11-01T00:00:00Z',
      language: 'ar',
      tags: ['R&D'],
    });
  });

  it('leads from part to part, and says of an older one that it is archived', () => {
    const parts = {
      self: address('2'),
      current: address('feed'),
      older: address('1'),
      newer: address('3'),
      isArchive: true,
    };
    const older = parseAtomFeed(toAtom({ ...feed, parts }));
    expect(older.links?.map(({ rel, href }) => [rel, href])).toEqual([
      ['self', 'https://a.example/2.xml'],
      ['alternate', 'https://a.example/'],
      ['current', 'https://a.example/feed.xml'],
      ['prev-archive', 'https://a.example/1.xml'],
      ['next-archive', 'https://a.example/3.xml'],
    ]);
    expect(toAtom({ ...feed, parts })).toContain('<fh:archive/>');
    expect(parseJsonFeed(toJsonFeed({ ...feed, parts })).next_url).toBe('https://a.example/1.json');
  });

  it('is well formed without an entry', () => {
    expect(parseAtomFeed(toAtom({ ...feed, entries: [] })).updated).toBe('1970-01-01T00:00:00Z');
    expect(parseJsonFeed(toJsonFeed({ ...feed, entries: [] })).title).toBe(feed.title);
  });

  it.each([
    ['2026', '2026-01-01T00:00:00Z'],
    ['2026-11', '2026-11-01T00:00:00Z'],
    ['2026-11-23', '2026-11-23T00:00:00Z'],
  ])('begins %s at %s', (day, moment) => {
    expect(momentOf(day)).toBe(moment);
  });

  // What XML can say: no control signs, and white space as one sees it.
  const line = fc
    .string({ unit: 'binary', minLength: 1 })
    .map((text) => text.replace(/[\p{C}\s]+/gu, ' ').trim())
    .filter((text) => text !== '');
  it('brings any title and text to two programs as they were', () => {
    fc.assert(
      fc.property(line, line, (title, html) => {
        const [entry] = feed.entries;
        if (!entry) throw new Error('no entry');
        const any = { ...feed, entries: [{ ...entry, title, html }] };
        const [atom] = parseAtomFeed(toAtom(any)).entries ?? [];
        const [other] = parseWithRowan(toAtom(any)).items;
        expect([atom?.content?.value, other?.content]).toEqual([html, html]);
        expect(atom?.title?.value).toBe(title);
        expect(JSON.parse(toJsonFeed(any))).toMatchObject({
          items: [{ title, content_html: html }],
        });
      }),
    );
  });

  it('has no sign that XML forbids, whatever a text has', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        const atom = toAtom({ ...feed, title: `${title}\u0000\uD800\uFFFE` });
        // The signs of XML 1.0, section 2.2.
        expect(atom).toMatch(/^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u);
      }),
    );
  });
});
