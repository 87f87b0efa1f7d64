import { describe, expect, it } from 'vitest';
import type { AddressEntry } from '../../../src/model/reading/address-ledger.ts';
import { findBrokenLinks } from '../../../src/rules/broken-links.ts';
import { type Sample, sampleContent, summarize } from './sample-content.ts';

const retired = {
  state: 'removed' as const,
  into: 'p40',
  on: '2026-05-03',
  text: {},
  past: [],
};
const ledger = {
  version: 1 as const,
  parts: [
    { id: 'old-heading', words: 'Old heading', ...retired },
    { id: 'p12a', words: 'Words', ...retired },
  ],
  notes: [{ id: 'gone', words: 'A source.', ...retired, into: undefined }],
};

function linking(address: string, sample: Sample = {}) {
  return sampleContent({
    ...sample,
    briefs: {
      other: { ledger, text: 'A.[^x] {#p40}\n\n## Head {#pinned}\n\nB.\n\n[^x]: X.' },
      draft: { data: { draft: true } },
      talks: { text: `[words](${address})\n\n## Own section\n\n- item` },
      ...sample.briefs,
    },
    pages: { about: { en: '## Privacy\n\nText.', ar: '## قرار {#resolution}\n\nنص.' } },
  });
}

describe('findBrokenLinks', () => {
  it.each([
    '/',
    '/briefs/',
    '/briefs/talks/',
    '/briefs/year/2015/',
    '/topics/',
    '/topics/peace-process/',
    '/topics/peace-process/syria/',
    '/topics/peace-process/levant/',
    '/regions/',
    '/regions/levant/',
    '/authors/',
    '/authors/pincite/',
    '/sources/',
    '/sources/un-report-2015/',
    '/search/',
    '/search/?q=talks&region=syria',
    '/about/',
    '/about/#privacy',
    '/about/#p1',
    '#own-section',
    '#p2',
    '/briefs/other/#pinned',
    '/briefs/talks/#p1',
    '/briefs/talks/#p2',
    '/briefs/other/#p40',
    '/briefs/other/#note-x',
    '/briefs/other/#ref-x',
    '/briefs/other/#p40:~:text=A',
  ])('passes %s', (address) => {
    expect(findBrokenLinks(linking(address))).toEqual([]);
  });

  it.each([
    ['/briefs/missing/', 'a page of this site.'],
    ['/briefs/othr/', 'Did you mean `/briefs/other/`?'],
    ['/briefs/other', 'expected `/briefs/other/`.'],
    ['/ar/briefs/other/', 'expected `/briefs/other/`, to which the site adds the language.'],
    ['/briefs/draft/', 'a page of this site.'],
    ['/briefs/year/2014/', 'a page of this site.'],
    ['/topics/peace-process/atlantis/', 'a page of this site.'],
    ['/regions/atlantis/', 'a page of this site.'],
    ['/authors/nobody/', 'a page of this site.'],
    ['/sources/nothing/', 'a page of this site.'],
    ['/nowhere/#p1', 'a page of this site.'],
  ])('refuses %s', (address, message) => {
    const faults = findBrokenLinks(linking(address));
    expect(summarize(faults)).toEqual(['briefs/talks/en.md:11:1 link-broken']);
    expect(faults[0]?.message).toContain(message);
  });

  it.each([
    ['/briefs/other/#old-heading', '`#old-heading` (“Old heading”), removed on 2026-05-03'],
    ['/briefs/other/#p12a', 'expected `#p40`, where it leads'],
    ['/briefs/other/#p12a:~:text=B', 'expected `#p40`'],
    ['/briefs/other/#note-gone', '(“A source.”), removed on 2026-05-03, expected a part that is'],
  ])('warns of %s, which is retired', (address, message) => {
    const faults = findBrokenLinks(linking(address));
    expect(summarize(faults)).toEqual(['briefs/talks/en.md:11:1 link-retired']);
    expect(faults[0]?.message).toContain(message);
  });

  it.each([
    ['#p3', 'this text'],
    ['#own-sections', 'Did you mean `own-section`?'],
    ['/briefs/other/#p3', '`/briefs/other/`'],
    ['/briefs/other/#head', '`/briefs/other/`'],
    ['/briefs/other/#note-y', '`/briefs/other/`'],
    ['/about/#resolution', '`/about/`'],
    ['/topics/#p1', '`/topics/`'],
    ['/briefs/other/#', '`/briefs/other/`'],
  ])('refuses the fragment of %s', (address, message) => {
    const faults = findBrokenLinks(linking(address));
    expect(summarize(faults)).toEqual(['briefs/talks/en.md:11:1 link-fragment']);
    expect(faults[0]?.message).toContain(message);
  });

  it('looks into the page of the same language', () => {
    const page = { text: 'A.', translations: { ar: '[نص](/about/#resolution)' } };
    expect(findBrokenLinks(linking('/', { briefs: { page } }))).toEqual([]);
  });

  it('finds broken links of pages and in notes', () => {
    const content = sampleContent({
      pages: { about: { en: 'A.[^x]\n\n[^x]: [y](/nowhere/) and [z](#nothing).' } },
    });
    expect(summarize(findBrokenLinks(content))).toEqual([
      'pages/about/en.md:13:7 link-broken',
      'pages/about/en.md:13:26 link-fragment',
    ]);
  });

  describe('follows the ledger of addresses', () => {
    const on = '2026-05-03';
    const addresses: AddressEntry[] = [
      { path: '/briefs/older/', state: 'moved', to: '/briefs/old/', on },
      { path: '/briefs/old/', state: 'moved', to: '/briefs/other/', on },
      { path: '/ar/briefs/arabic/', state: 'moved', to: '/ar/briefs/other/', on },
      { path: '/briefs/gone/', state: 'withdrawn', on, reason: { en: 'Wrong.' } },
    ];

    it.each(['/briefs/old/', '/briefs/older/#p40', '/briefs/arabic/#note-x'])('passes %s', (to) => {
      expect(findBrokenLinks(linking(to, { addresses }))).toEqual([]);
    });

    it.each([
      ['/briefs/gone/', 'link-broken', 'this one was withdrawn on 2026-05-03.'],
      ['/briefs/gone/#p1', 'link-broken', 'Unexpected link to `/briefs/gone/#p1`'],
      ['/briefs/older/#p3', 'link-fragment', 'expected the id of a part of `/briefs/other/`'],
    ])('refuses %s', (to, rule, message) => {
      const faults = findBrokenLinks(linking(to, { addresses }));
      expect(summarize(faults)).toEqual([`briefs/talks/en.md:11:1 ${rule}`]);
      expect(faults[0]?.message).toContain(message);
    });
  });

  it('lets drafts lead to drafts', () => {
    const draft = { data: { draft: true }, text: '[itself](/briefs/draft/)' };
    expect(findBrokenLinks(linking('/', { briefs: { draft } }))).toEqual([]);
  });
});
