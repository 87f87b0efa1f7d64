import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { type SearchRows, searchRowsName } from '../../src/model/files/search-rows.ts';
import { madeUpBriefs } from './example-site.ts';
import { htmlFaults } from './html-rules.ts';
import { brokenLinks, reachableFrom } from './links.ts';
import { all, attribute, attributes, type Page, readPages, words } from './pages.ts';

const dir = inject('exampleSite');
const place = { origin: 'https://harbour.example', base: '/' };
const pages = readPages(dir);
const byAddress = new Map(pages.map((page) => [page.address, page]));
// The page of addresses that are not there has none itself.
const addressed = pages.filter(({ address }) => address !== '/404.html');

describe('every page', () => {
  it('has a canonical address, which is its own', () => {
    const wrong = addressed.filter(
      (page) => oneAttribute(page, 'link[rel="canonical"]', 'href') !== place.origin + page.address,
    );
    expect(addressesOf(wrong)).toEqual([]);
  });

  it('has a title, a description and what other sites show of it', () => {
    const wrong = pages.filter((page) => {
      const meta = (name: string) => oneAttribute(page, `meta[property="og:${name}"]`, 'content');
      return !(
        words(all(page, 'head > title')[0]) &&
        oneAttribute(page, 'meta[name="description"]', 'content') &&
        meta('title') &&
        meta('description') &&
        // What stands on the page of a source is not filed as something of this site.
        isOfSource(page) === (meta('site_name') === undefined) &&
        ['website', 'article'].includes(meta('type') ?? '') &&
        meta('locale') === languageOf(page) &&
        meta('url') === oneAttribute(page, 'link[rel="canonical"]', 'href')
      );
    });
    expect(addressesOf(wrong)).toEqual([]);
  });

  it('names its translations, itself and the default among them, where it has any', () => {
    const wrong = addressed.filter((page) => {
      const english = page.address.replace(/^\/ar\//, '/');
      const arabic = `/ar${english}`;
      const expected =
        byAddress.has(english) && byAddress.has(arabic)
          ? [`en ${english}`, `ar ${arabic}`, `x-default ${english}`]
          : [];
      const found = all(page, 'link[rel="alternate"][hreflang]').map(
        (link) =>
          `${attribute(link, 'hreflang')} ${attribute(link, 'href')?.slice(place.origin.length)}`,
      );
      return found.toSorted().join() !== expected.toSorted().join();
    });
    expect(addressesOf(wrong)).toEqual([]);
    expect(all(pageAt('/404.html'), 'link[rel="alternate"]')).toEqual([]);
  });

  it('says its language and direction', () => {
    const wrong = pages.filter((page) => {
      const arabic = page.address.startsWith('/ar/');
      const [html] = all(page, 'html');
      return (
        languageOf(page) !== (arabic ? 'ar' : 'en') ||
        html?.getAttributeValue('dir') !== (arabic ? 'rtl' : 'ltr')
      );
    });
    expect(addressesOf(wrong)).toEqual([]);
  });

  it('has one main part and one main heading in it', () => {
    const wrong = pages.filter(
      (page) =>
        all(page, 'main').length !== 1 ||
        all(page, 'h1').length !== 1 ||
        all(page, 'main h1').length !== 1,
    );
    expect(addressesOf(wrong)).toEqual([]);
  });

  it('begins with links that skip to the text, and to the notes where there are any', () => {
    const wrong = pages.filter((page) => {
      const notes = all(page, '[role="doc-endnotes"]').length > 0;
      const expected = notes ? ['#main', '#notes'] : ['#main'];
      const first = attributes(page, 'body a', 'href').slice(0, expected.length);
      const targets = expected.every((hash) => all(page, `[id="${hash.slice(1)}"]`).length === 1);
      return first.join() !== expected.join() || !targets;
    });
    expect(addressesOf(wrong)).toEqual([]);
  });

  it('uses no id twice', () => {
    const repeated = pages.flatMap((page) => {
      const ids = attributes(page, '[id]', 'id');
      return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => page.address + id);
    });
    expect(repeated).toEqual([]);
  });

  it('is valid HTML', async () => {
    const faults = await Promise.all(
      pages.map(async ({ address, html }) =>
        (await htmlFaults(html)).map((fault) => `${address}: ${fault}`),
      ),
    );
    expect(faults.flat()).toEqual([]);
  });
});

describe('the content security policy', () => {
  it('stands on every page and allows no inline script or style but those it names', () => {
    const wrong = pages.flatMap((page) => {
      const policy = policyOf(page);
      const [scripts = '', styles = ''] = ['script-src', 'style-src'].map(
        (name) => policy.find((part) => part.startsWith(`${name} `)) ?? '',
      );
      const missing = [
        ...inline(page, 'script').filter((text) => !scripts.includes(hashOf(text))),
        ...inline(page, 'style').filter((text) => !styles.includes(hashOf(text))),
      ];
      const isStrict =
        policy.includes("default-src 'none'") &&
        scripts.includes("'self'") &&
        !/'unsafe-inline'|'unsafe-eval'|\*|https?:/.test(policy.join());
      return [...(isStrict ? [] : [page.address]), ...missing.map((text) => page.address + text)];
    });
    expect(wrong).toEqual([]);
  });

  it('meets nothing on a page that it would block', () => {
    const wrong = pages.flatMap(({ address, document }) =>
      document
        .querySelectorAll('*')
        .flatMap((element) => element.attributes)
        .filter(
          ({ key, value }) =>
            key === 'style' ||
            /^on[a-z]+$/.test(key) ||
            (typeof value === 'string' && /^\s*(?:javascript|data):/i.test(value)),
        )
        .map(({ key }) => `${address}: ${key}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe('nothing is asked of other hosts', () => {
  const loading = [
    ['link[rel="stylesheet"]', 'href'],
    ['link[rel="preload"]', 'href'],
    ['link[rel="modulepreload"]', 'href'],
    ['link[rel="icon"]', 'href'],
    ['script', 'src'],
    ['script', 'data-search-worker'],
    ['img', 'src'],
    ['img', 'srcset'],
    ['source', 'src'],
    ['iframe', 'src'],
    ['form', 'action'],
  ] as const;

  it('by any page, and everything it loads is there', () => {
    const wrong = pages.flatMap((page) =>
      loading
        .flatMap(([selector, name]) => attributes(page, selector, name))
        .filter((address) => !isServed(address))
        .map((address) => `${page.address}: ${address}`),
    );
    expect(wrong).toEqual([]);
  });

  it('by any stylesheet, and everything it loads is there', () => {
    const files = globSync('{_astro,fonts}/**/*.css', { cwd: dir });
    const styles = [
      ...files.map((file) => readFileSync(join(dir, file), 'utf8')),
      ...new Set(pages.flatMap((page) => inline(page, 'style'))),
    ];
    expect(files).not.toEqual([]);
    expect(styles.join()).not.toMatch(/@import/);
    const addresses = styles.flatMap((text) => [...text.matchAll(/url\(["']?([^"')]+)/g)]);
    expect(addresses).not.toEqual([]);
    expect(addresses.map(([, address]) => address ?? '').filter((it) => !isServed(it))).toEqual([]);
  });

  it('by any script', () => {
    const files = globSync('_astro/**/*.js', { cwd: dir }).map((file) => join(dir, file));
    const addresses = files.flatMap((file) =>
      readFileSync(file, 'utf8').match(/https?:\/\/[^"'`]+/g),
    );
    expect(addresses.filter((address) => address !== null)).toEqual([]);
  });
});

describe('links', () => {
  it('all lead to a page or file, and to an id that is there', () => {
    expect(pages.flatMap((page) => brokenLinks(page, dir, byAddress, place))).toEqual([]);
  });

  it('lead from the front page to every other page, without a script', () => {
    const reached = reachableFrom('/', byAddress, place);
    expect(addressesOf(addressed).filter((address) => !reached.has(address))).toEqual([]);
  });
});

describe('long lists', () => {
  it.each([
    '/briefs/',
    '/topics/trade/',
    '/regions/coast/',
    '/authors/desk/',
    '/topics/trade/coast/',
  ])('are cut into pages: %s', (list) => {
    for (const prefix of ['', '/ar']) {
      const numbers = pages.flatMap(({ address }) => {
        const rest = address.startsWith(prefix + list)
          ? address.slice((prefix + list).length)
          : '-';
        return /^(?:page\/(\d+)\/)?$/.exec(rest) ? [rest] : [];
      });
      expect(numbers).toEqual(['', 'page/2/']);
      const [first, second] = numbers.map((rest) => pageAt(prefix + list + rest));
      if (!first || !second) throw new Error(`${list} has no two pages`);
      expect(all(first, 'main article')).toHaveLength(50);
      expect(all(second, 'main article').length).toBeGreaterThanOrEqual(madeUpBriefs - 50);
      expect(attributes(first, 'a[rel="next"]', 'href')).toEqual([second.address]);
      expect(attributes(second, 'a[rel="prev"]', 'href')).toEqual([first.address]);
      const titles = [first, second].map((page) => words(all(page, 'h1')[0]));
      expect(titles[0]).not.toBe(titles[1]);
    }
  });

  it('show each brief once', () => {
    const shown = [pageAt('/briefs/'), pageAt('/briefs/page/2/')].flatMap((page) =>
      attributes(page, 'main article a', 'href'),
    );
    expect(new Set(shown).size).toBe(madeUpBriefs + 3);
    expect(shown).toHaveLength(madeUpBriefs + 3);
  });
});

describe('what machines read', () => {
  it('the sitemap holds every page that has an address', () => {
    const [, sitemap] =
      /<loc>https:\/\/harbour\.example\/(sitemap-\d+\.xml)<\/loc>/.exec(
        text('sitemap-index.xml'),
      ) ?? [];
    const listed = [...text(sitemap ?? '').matchAll(/<url><loc>([^<]+)<\/loc>/g)].map(
      ([, address]) => address?.slice(place.origin.length),
    );
    expect(listed.toSorted()).toEqual(addressesOf(addressed).toSorted());
  });

  it('robots.txt allows everything and names the sitemap', () => {
    expect(text('robots.txt')).toBe(
      'User-agent: *\nAllow: /\n\nSitemap: https://harbour.example/sitemap-index.xml\n',
    );
  });

  it('404.html is kept out of indexes, speaks every language and leads on', () => {
    const page = pageAt('/404.html');
    expect(oneAttribute(page, 'meta[name="robots"]', 'content')).toBe('noindex');
    const links = attributes(page, 'main a', 'href');
    expect(links).toEqual(expect.arrayContaining(['/briefs/', '/ar/briefs/']));
    expect(attributes(page, 'main form', 'action')).toEqual(['/search/', '/ar/search/']);
  });

  it('the index holds briefs alone, each language apart', () => {
    const counts = ['en', 'ar'].map((language) => {
      const rows = JSON.parse(text(`pagefind/${searchRowsName(language)}`)) as SearchRows;
      return [language, rows.days.length];
    });
    expect(Object.fromEntries(counts)).toEqual({ en: madeUpBriefs + 3, ar: 1 });
  });
});

function pageAt(address: string): Page {
  const page = byAddress.get(address);
  if (!page) throw new Error(`${address} was not built`);
  return page;
}

function addressesOf(list: readonly Page[]): string[] {
  return list.map(({ address }) => address);
}

function oneAttribute(page: Page, selector: string, name: string): string | undefined {
  const found = attributes(page, selector, name);
  return found.length === 1 ? found[0] : undefined;
}

function languageOf(page: Page): string | undefined {
  return oneAttribute(page, 'html', 'lang');
}

function policyOf(page: Page): string[] {
  const policy = oneAttribute(page, 'meta[http-equiv="content-security-policy"]', 'content') ?? '';
  return policy.split(';').map((part) => part.trim());
}

// As the browser hashes it: every character of the source.
function isOfSource({ address }: Page): boolean {
  return /^\/(?:\w+\/)?sources\/(?!page\/)./.test(address);
}

function inline({ html }: Page, tag: 'script' | 'style'): string[] {
  const elements = html.matchAll(new RegExp(`<${tag}([^>]*)>([^]*?)</${tag}>`, 'g'));
  return [...elements]
    .filter(([, own = '']) => !/\ssrc=|type="application\/(?:ld\+)?json"/.test(own))
    .map(([, , content = '']) => content);
}

function hashOf(content: string): string {
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
}

function isServed(address: string): boolean {
  if (!/^\/(?!\/)/.test(address)) return false;
  const path = new URL(address, place.origin).pathname;
  return byAddress.has(path) || existsSync(join(dir, path));
}

function text(file: string): string {
  return readFileSync(join(dir, file), 'utf8');
}
