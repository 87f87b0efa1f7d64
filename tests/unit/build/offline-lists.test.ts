import { describe, expect, it } from 'vitest';
import { type FinishedFile, offlineLists } from '../../../src/build/offline/offline-lists.ts';
import { bytesOf, chosenFiles, type OfflineList } from '../../../src/model/files/offline-list.ts';

const files = [
  '_headers',
  '.pincite',
  '404.html',
  '_astro/page.css',
  'fonts/1.css',
  'favicon.svg',
  'files/mark.svg',
  'files/report.pdf',
  'index.html',
  'ar/index.html',
  'offline/index.html',
  'ar/offline/index.html',
  'search/index.html',
  'search/help/index.html',
  'search/names.json',
  'search/words.json',
  'ar/search/index.html',
  'ar/search/words.json',
  'pagefind/head.en.json',
  'pagefind/head.ar.json',
  'pagefind/index/en_1.pf_index',
  'pagefind/fragment/ar_1.pf_fragment',
  'briefs/grain/index.html',
  'briefs/grain/index.md',
  'briefs/grain/cite.bib',
  'briefs/grain/permalinks.json',
  'briefs/grain/خريطة 1.png',
  'ar/briefs/grain/index.html',
  'briefs/ports/index.html',
  'topics/trade/index.html',
  'ar/topics/trade/index.html',
  'cards/grain.png',
];

function lists(base = '/', change: Partial<Record<string, string>> = {}) {
  const finished = files.map((path): FinishedFile => ({
    path,
    bytes: path.length,
    digest: change[path] ?? 'same',
    pictures: path.endsWith('briefs/grain/index.html')
      ? [`${base}briefs/grain/${encodeURI('خريطة 1.png')}`]
      : [],
  }));
  return offlineLists(finished, {
    base,
    languages: ['en', 'ar'],
    everywhere: ['files/mark.svg'],
    topics: new Map([['topics/trade/', ['briefs/grain/', 'briefs/ports/']]]),
  });
}

function listIn(language: string, base?: string): OfflineList {
  const list = lists(base).get(language);
  if (!list) throw new Error(`no list in ${language}`);
  return list;
}

const addresses = (list: OfflineList, kind: 'page' | 'search' | 'site', address = '') =>
  chosenFiles({ kind, address }, list).map(([at]) => at);

const common = [
  ...['/_astro/page.css', '/favicon.svg', '/files/mark.svg', '/fonts/1.css', '/', '/offline/'],
  ...['/search/names.json', '/search/words.json'],
];

describe('what is kept', () => {
  it('of a brief: itself, last, with its picture and its past, and what every page needs', () => {
    const kept = addresses(listIn('en'), 'page', '/briefs/grain/');
    const own = [
      `/briefs/grain/${encodeURI('خريطة 1.png')}`,
      '/briefs/grain/permalinks.json',
      '/briefs/grain/',
    ];
    expect(kept).toEqual([...common, ...own]);
  });

  it('of a topic: its page and all its briefs in the language', () => {
    const english = addresses(listIn('en'), 'page', '/topics/trade/');
    expect(english.slice(-3)).toEqual(['/topics/trade/', '/briefs/grain/', '/briefs/ports/']);
    const arabic = addresses(listIn('ar', '/library/'), 'page', '/library/ar/topics/trade/');
    expect(arabic.slice(-3)).toEqual([
      `/library/briefs/grain/${encodeURI('خريطة 1.png')}`,
      '/library/ar/topics/trade/',
      '/library/ar/briefs/grain/',
    ]);
    expect(arabic).toContain('/library/ar/search/words.json');
    expect(arabic).toContain('/library/ar/offline/');
  });

  it('of the search: its pages and the index in the language, not what Pagefind leaves there', () => {
    expect(addresses(listIn('en'), 'search').slice(common.length)).toEqual([
      ...['/pagefind/head.en.json', '/pagefind/index/en_1.pf_index'],
      ...['/search/help/', '/search/'],
    ]);
    expect(addresses(listIn('ar'), 'search')).toContain('/pagefind/fragment/ar_1.pf_fragment');
  });

  it('of the site: every page of the language, and no file that is for programs or hosts', () => {
    const all = addresses(listIn('en'), 'site');
    expect(all).toEqual(expect.arrayContaining(addresses(listIn('en'), 'search')));
    expect(all.filter((address) => address.endsWith('/')).length).toBe(7);
    expect(
      all.filter((address) => /\.(?:bib|md|pdf)$|^\/ar\/|cards|_headers|404/.test(address)),
    ).toEqual([]);
  });

  it('of a page that is not there: nothing', () => {
    expect(addresses(listIn('en'), 'page', '/briefs/gone/')).toEqual([]);
    expect(addresses(listIn('en'), 'page', '/cards/grain.png')).toEqual([]);
  });
});

describe('a build', () => {
  const nameOf = (change?: Partial<Record<string, string>>) =>
    [...lists('/', change).values()].map(({ build }) => build);

  it('has one name in all languages, another one where any file is', () => {
    const [english, arabic] = nameOf();
    expect(english).toBe(arabic);
    expect(nameOf()).toEqual([english, english]);
    expect(nameOf({ 'ar/briefs/grain/index.html': 'other' })[0]).not.toBe(english);
    // What nobody can keep renews nothing.
    expect(nameOf({ 'briefs/grain/cite.bib': 'other' })[0]).toBe(english);
  });
});

it('bytes are counted once', () => {
  expect(
    bytesOf([
      ['/a', 2, ''],
      ['/b', 3, ''],
      ['/a', 2, ''],
    ]),
  ).toBe(5);
});
