import { parseFeed as parseWithRowan } from '@rowanmanning/feed-parser';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as atom from '../../../src/exports/feeds/atom.ts';
import { type Feed, type FeedEntry, momentOf } from '../../../src/exports/feeds/feed.ts';
import { writtenEntry } from '../../../src/exports/feeds/feed-formats.ts';
import * as jsonFeed from '../../../src/exports/feeds/json-feed.ts';

const address = (name: string) => ({
  xml: `https://a.example/${name}.xml`,
  json: `https://a.example/${name}.json`,
});
const entry: FeedEntry = {
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
};
const feed: Feed = {
  id: 'https://a.example/feed.xml',
  title: 'Harbour & Sea',
  line: 'On <ships>',
  language: 'ar',
  home: 'https://a.example/',
  icon: 'https://a.example/icon.svg',
  publisher: { name: 'Harbour', url: 'https://a.example/' },
  entries: [writtenEntry(entry)],
  parts: { self: address('feed'), current: address('feed'), isArchive: false },
};

const toAtom = (one: Feed) => Buffer.from(atom.toAtom(one)).toString();
const toJsonFeed = (one: Feed) => Buffer.from(jsonFeed.toJsonFeed(one)).toString();

describe('a feed', () => {
  it('is Atom with moments, addresses and the language of each entry', () => {
    const { entries = [], ...own } = parseAtomFeed(toAtom(feed));
    expect(own).toMatchObject({ id: feed.id, updated: '2026-11-23T00:00:00Z' });
    expect(entries[0]).toMatchObject({
      id: entry.id,
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

  it('has its entries one after the other, as they were written', () => {
    const second = writtenEntry({ ...entry, id: 'https://a.example/c/' });
    const several = { ...feed, entries: [...feed.entries, second] };
    const ids = [entry.id, 'https://a.example/c/'];
    expect(parseAtomFeed(toAtom(several)).entries?.map(({ id }) => id)).toEqual(ids);
    const json = toJsonFeed(several);
    expect(parseJsonFeed(json).items?.map(({ id }) => id)).toEqual(ids);
    expect(json).toBe(`${JSON.stringify(JSON.parse(json), undefined, 1)}\n`);
  });

  it('brings what ends lines within a text to JSON as it was', () => {
    const html = '<pre>a\u2028b\u2029c\r\n d\n</pre>';
    const json = toJsonFeed({ ...feed, entries: [writtenEntry({ ...entry, html })] });
    expect(parseJsonFeed(json).items?.[0]?.content_html).toBe(html);
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
        const any = { ...feed, entries: [writtenEntry({ ...entry, title, html })] };
        const [first] = parseAtomFeed(toAtom(any)).entries ?? [];
        const [other] = parseWithRowan(toAtom(any)).items;
        expect([first?.content?.value, other?.content]).toEqual([html, html]);
        expect(first?.title?.value).toBe(title);
        expect(JSON.parse(toJsonFeed(any))).toMatchObject({
          items: [{ title, content_html: html }],
        });
      }),
    );
  });

  it('has no sign that XML forbids, whatever a text has', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        const text = toAtom({ ...feed, title: `${title}\u0000\uD800\uFFFE` });
        // The signs of XML 1.0, section 2.2.
        expect(text).toMatch(/^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u);
      }),
    );
  });
});
