import { imageSize } from 'image-size';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { fileWork } from '../unit/exports/filed-work.ts';
import { vocabularyFaults } from '../unit/exports/schema-org.ts';
import { brokenLinks } from './links.ts';
import { all, attribute, attributes, type Page, readPages, words } from './pages.ts';

// What holds for every page of the site as it is published, which has more than any example.
const site = inject('realSite');
const pages = readPages(site);
const read = (file: string) => readFileSync(join(site, file), 'utf8');
const files = (pattern: string) => globSync(`**/${pattern}`, { cwd: site });

it('every link of every page leads to a page that is there, and to a part of it', () => {
  const byAddress = new Map(pages.map((page) => [page.address, page]));
  const place = { origin: 'https://pincite.example', base: '/' };
  const broken = pages.flatMap((page) => brokenLinks(page, site, byAddress, place));
  expect(broken).toEqual([]);
});

it('no link begins or ends with white space, which would be underlined with its words', () => {
  const loose = pages.flatMap((page) =>
    all(page, 'a[href]')
      .filter(({ textContent }) => /^[ \n\t]|[ \n\t]$/.test(textContent))
      .map((link) => `${page.address}: ${attribute(link, 'href') ?? ''}`),
  );
  expect(loose).toEqual([]);
});

it.each(['', '/ar'])(
  'the page of a source (%s) says what rests on it, and what is beside it',
  (prefix) => {
    const address = `${prefix}/sources/action-group-final-communique-2012/`;
    const page = pages.find((one) => one.address === address);
    if (!page) throw new Error(`${address} is not there`);
    const sections = all(page, 'main section').map((section) => ({
      links: section.querySelectorAll('a[href]').map((link) => attribute(link, 'href') ?? ''),
      text: words(section),
    }));
    const [citing, events, , documents, names] = sections;
    expect(citing?.links.filter((link) => /#p\d+$/.test(link)).length).toBeGreaterThan(10);
    expect(citing?.text).toMatch(prefix ? /الجزء 2/ : /part II/);
    expect(events?.links.some((link) => link.includes('/briefs/geneva-communique-2012/'))).toBe(
      true,
    );
    expect(documents?.links).toContain(`${prefix}/sources/inner-city-press-clinton-lavrov-2012/`);
    expect(documents?.links).not.toContain(address);
    expect(names?.links).toContain(`${prefix}/names/transitional-governing-body/`);
  },
);

it('the page of a name opens with sentences where it has any, and leads to what says so', () => {
  for (const [address, source] of [
    ['/names/syrian-national-coalition/', '/sources/reuters-doha-coalition-2012/'],
    ['/ar/names/geneva-communique/', '/ar/sources/action-group-final-communique-2012/'],
  ]) {
    const page = pages.find((one) => one.address === address);
    expect(page && attributes(page, 'main header a[href]', 'href')).toContain(source);
  }
});

it('no month of the timeline is called as its year', () => {
  const timelines = pages.filter(({ address }) => address.endsWith('/timeline/'));
  expect(timelines).toHaveLength(2);
  for (const page of timelines) {
    const years = all(page, 'main h2').map((year) => words(year));
    expect(all(page, 'main h3').length).toBeGreaterThan(20);
    expect(all(page, 'main h3').filter((month) => years.includes(words(month)))).toEqual([]);
  }
});

describe('the social card that a page names', () => {
  it('is there in the size that is said, and a brief has one of its own', () => {
    const own = new Set<string>();
    for (const page of pages) {
      if (page.address.endsWith('/search/')) continue;
      const meta = (name: string) => attributes(page, `meta[property="${name}"]`, 'content')[0];
      const address = meta('og:image') ?? '';
      expect(address, page.address).toMatch(/^https:\/\/pincite\.example\/.*\.png$/);
      const png = readFileSync(join(site, new URL(address).pathname));
      const { width, height } = imageSize(png);
      expect([meta('og:image:width'), meta('og:image:height')]).toEqual([`${width}`, `${height}`]);
      expect(png.length).toBeLessThan(60_000);
      if (/\/briefs\/(?!year|page)[^/]+\/$/.test(page.address)) own.add(address);
      if (own.has(address)) expect(meta('og:image:alt')).toBe(words(all(page, 'h1')[0]));
      else expect(new URL(address).pathname).toMatch(/^\/(ar\/)?card\.png$/);
    }
    expect(own.size).toBe(files('cards/*.png').length);
  });
});

describe.each(['', 'ar/'])('the manifest of the site (/%s)', (folder) => {
  it('is named by every page of its language, and its icons are there', () => {
    const address = `/${folder}manifest.webmanifest`;
    const own = pages.filter(({ address: at }) => at.startsWith('/ar/') === (folder === 'ar/'));
    for (const page of own) {
      expect(attributes(page, 'link[rel="manifest"]', 'href'), page.address).toEqual([address]);
      expect(attributes(page, 'meta[name="theme-color"]', 'content')).toEqual([
        '#191713',
        '#fbf8f1',
      ]);
    }
    const { lang, icons } = JSON.parse(read(address)) as { lang: string; icons: { src: string }[] };
    expect(lang).toBe(folder ? 'ar' : 'en');
    expect(icons.length).toBe(4);
    for (const { src } of [...icons, { src: '/favicon.ico' }, { src: '/apple-touch-icon.png' }]) {
      expect(read(src).length).toBeGreaterThan(100);
    }
  });
});

describe('what programs make of every page', () => {
  const filed = (page: Page) =>
    fileWork({
      metas: all(page, 'meta').flatMap((meta) => {
        const name = attribute(meta, 'name') ?? attribute(meta, 'property');
        return name ? [{ name, content: attribute(meta, 'content') ?? '' }] : [];
      }),
      title: words(all(page, 'title')[0]),
      canonical: attributes(page, 'link[rel="canonical"]', 'href')[0] ?? '',
    });
  const recordOf = (page: Page) => {
    const [item] = JSON.parse(read(`${page.address}cite.json`)) as [
      { title?: string; type: string; URL?: string; language?: string; author?: CslName[] },
    ];
    return item;
  };
  const namesOf = (authors: CslName[] = []) =>
    authors.map(({ literal, family, given, 'non-dropping-particle': particle }) =>
      literal === undefined
        ? [[particle, family].filter(Boolean).join(' '), bare(given)]
        : [literal, ''],
    );
  // Zotero takes the stop from the end of a name, and puts it back behind single letters.
  const bare = (given = '') => given.replace(/\.$/, '');
  const namesIn = (page: Page) =>
    filed(page)
      .creators.filter(({ role }) => role === 'author')
      .map(({ lastName, firstName }) => [lastName.replaceAll('\u00a0', ' '), bare(firstName)]);
  const isFirst = ({ address }: Pick<Page, 'address'>) => !address.includes('/page/');
  const briefs = pages.filter(({ address }) => /\/briefs\/(?!year|page)[^/]+\/$/.test(address));
  // The address of one that was withdrawn has a page and no file: it is told of like a list, below.
  const sources = pages.filter(
    ({ address }) =>
      /\/sources\/(?!page)[^/]+\//.test(address) &&
      (!isFirst({ address }) || existsSync(join(site, address, 'cite.json'))),
  );

  it('is a report of ours where it is a brief', () => {
    expect(briefs.length).toBeGreaterThan(4);
    for (const page of briefs) {
      const { title, author, language, URL: url } = recordOf(page);
      expect(filed(page)).toMatchObject({ itemType: 'report', title, language, url });
      expect(namesIn(page)).toEqual(namesOf(author));
    }
  });

  it('is the source where it is the page of one', () => {
    expect(sources.length).toBeGreaterThan(100);
    for (const page of sources.filter(isFirst)) {
      const { title, type, author, URL: url = page.address } = recordOf(page);
      const work = filed(page);
      expect(work.itemType, page.address).toBe(kinds[type] ?? type);
      expect(work.title).toBe(title ?? words(all(page, 'h1')[0]));
      expect(work.url.endsWith(url)).toBe(true);
      expect(work.holder).not.toBe('Pincite');
      expect(namesIn(page), page.address).toEqual(namesOf(author));
    }
  });

  it('is a page of the web, by nobody, where it is a list', () => {
    const others = pages.filter((page) => !briefs.includes(page) && !sources.includes(page));
    expect(others.length).toBeGreaterThan(50);
    for (const page of others) {
      expect(filed(page)).toMatchObject({ itemType: 'webpage', creators: [] });
      expect(all(page, '.byline, .bylines, .vcard, .article-byline')).toEqual([]);
    }
  });

  it('says of briefs in JSON-LD what schema.org has words for', () => {
    for (const page of briefs) {
      const [data] = all(page, 'script[type="application/ld+json"]');
      const report = JSON.parse(data?.textContent ?? '') as Record<string, unknown>;
      expect(vocabularyFaults(report)).toEqual([]);
      expect(report).toMatchObject({ '@type': 'Report', name: recordOf(page).title });
    }
  });

  it('is offered as files that are there, by names of their own', () => {
    const offering = pages.filter((page) => all(page, 'a[download]').length > 0);
    expect(offering.length).toBeGreaterThan(150);
    for (const page of offering) {
      const names = all(page, 'a[download]').map(
        (link) => attribute(link, 'aria-label') ?? words(link),
      );
      expect(new Set(names).size).toBe(all(page, 'a[download]').length);
      const links = [
        ...attributes(page, 'a[download], link[rel="describedby"]', 'href'),
        ...attributes(page, 'link[rel="alternate"][type]', 'href'),
      ];
      for (const link of links) expect(read(link).length, link).toBeGreaterThan(3);
    }
  });
});

// What Zotero calls kinds of works that CSL calls otherwise.
const kinds: Readonly<Record<string, string>> = {
  'article-journal': 'journalArticle',
  'article-magazine': 'magazineArticle',
  'article-newspaper': 'newspaperArticle',
  broadcast: 'tvBroadcast',
  legislation: 'statute',
  'post-weblog': 'blogPost',
  speech: 'presentation',
};

interface CslName {
  literal?: string;
  family?: string;
  given?: string;
  'non-dropping-particle'?: string;
}
