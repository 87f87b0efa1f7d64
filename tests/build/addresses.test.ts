import {
  cpSync,
  existsSync,
  globSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { type SearchRows, searchRowsName } from '../../src/model/files/search-rows.ts';
import { browserArguments, findHeadlessBrowser } from '../../src/paper/find-browser.ts';
import { addressOfServer, serveFolder } from '../browser/helpers/static-server.ts';
import { copyExample, oneLine, runBuild, runCommand, writeLedgers } from './build-site.ts';
import { changedFiles, folderBytes } from './folder-bytes.ts';
import { htmlFaults } from './html-rules.ts';
import { brokenLinks } from './links.ts';
import { all, attributes, type Page, readPage, readPages, words } from './pages.ts';

const place = { origin: 'https://elsewhere.example', base: '/library/' };
// Written as people write it; the site makes `/library/` of it.
const settings = { BASE_PATH: 'library', SITE_URL: `${place.origin}/` };
const site = copyExample('addresses');
const ledger = join(site.content, 'addresses.yaml');

beforeAll(async () => {
  await writeLedgers(site);
  // As if it had been built: what is refused leaves it as it was, what is built takes its place.
  cpSync(inject('exampleSite'), site.out, { recursive: true });
  for (const file of globSync('{addresses.yaml,**/permalinks.yaml}', { cwd: site.content })) {
    cpSync(join(site.content, file), join(site.out, 'ledgers', file));
  }
});

describe('pages that are taken away without a word', () => {
  it('are asked for, each by its address, and the last output stays', async () => {
    const before = folderBytes(site.out);
    const known = text(ledger);
    changeContent();
    const { status, output } = await runBuild(site, settings);
    const told = oneLine(output);
    expect(status).toBe(1);
    for (const address of ['/briefs/harbour-law/', '/ar/about/']) {
      expect(told).toContain(`the page at \`${address}\``);
    }
    for (const address of ['/briefs/harbour-talks/', '/ar/briefs/harbour-talks/']) {
      expect(told).toContain(
        `the page at \`${address}\`, expected it there, since its address is published. It is called \`pier-talks\` now`,
      );
    }
    expect(output.match(/ address-vanished$/gm)).toHaveLength(4);
    expect(text(ledger)).toBe(known);
    expect(changedFiles(site.out, before)).toEqual([]);
  });

  it('may not be published as a release while the ledger does not know the new ones', async () => {
    changeLedger();
    const known = text(ledger);
    const { status, output } = await runBuild(site, { ...settings, CI: 'true' });
    expect(status).toBe(1);
    expect(oneLine(output)).toMatch(
      /addresses\.yaml:1:1 error addresses-incomplete .*2 pages.*pier-talks/,
    );
    expect(text(ledger)).toBe(known);
  });
});

describe('when the ledger says what became of them, under a sub-path', () => {
  let known = '';
  let said = '';
  let pages: Page[] = [];
  // Those that stand at their own address: neither copies at an old one nor what says that a page was withdrawn.
  let own: Page[] = [];

  beforeAll(async () => {
    const { output } = await runCommand(site, ['permalinks']);
    expect(output).toContain('addresses: 2 new pages in addresses.yaml; commit it');
    known = text(ledger);
    const release = await runBuild(site, { ...settings, CI: 'true' });
    expect(release.status, release.output).toBe(0);
    said = release.output;
    pages = readPages(site.out);
    own = pages.filter(
      ({ address }) => !/harbour-talks|quay-talks|harbour-law|ar\/about|404/.test(address),
    );
  });

  it('the ledger has every page that does not follow from others, without the sub-path', () => {
    const isRecord = (path: string) =>
      /^(\/ar)?\/(briefs|topics|regions|authors|sources|names)\/[^/]+\/$/.test(path) ||
      /^(\/ar)?\/about\/$/.test(path);
    const written = [...known.matchAll(/path: (\S+), state: live/g)].map(([, it]) => it);
    expect(written.toSorted()).toEqual(
      own
        .map(({ address }) => address)
        .filter(isRecord)
        .sort(),
    );
    expect(written.length).toBeGreaterThan(20);
  });

  it('a release has nothing to write to it', () => {
    expect(said).not.toContain('addresses:');
    expect(text(ledger)).toBe(known);
  });

  it.each(['', 'ar/'])('a page that moved is the same at all its old addresses: /%s', (prefix) => {
    const now = folderBytes(join(site.out, `${prefix}briefs/pier-talks`));
    expect(Object.keys(now)).toContain('index.html');
    for (const old of ['harbour-talks', 'quay-talks']) {
      expect(changedFiles(join(site.out, `${prefix}briefs/${old}`), now)).toEqual([]);
      const page = readPage(site.out, `${prefix}briefs/${old}/index.html`);
      expect(attributes(page, 'link[rel="canonical"]', 'href')).toEqual([
        `${place.origin}/library/${prefix}briefs/pier-talks/`,
      ]);
    }
  });

  it('hosts are told where pages moved, chains followed', () => {
    expect(text(join(site.out, '_redirects')).trim().split('\n')).toEqual([
      '/library/ar/briefs/harbour-talks/* /library/ar/briefs/pier-talks/:splat 301',
      '/library/ar/briefs/quay-talks/* /library/ar/briefs/pier-talks/:splat 301',
      '/library/briefs/harbour-talks/* /library/briefs/pier-talks/:splat 301',
      '/library/briefs/quay-talks/* /library/briefs/pier-talks/:splat 301',
    ]);
    for (const file of ['Caddyfile', 'nginx.conf']) {
      const told = text(join(site.out, '.hosting', file));
      expect(told).toContain('elsewhere.example');
      expect(told).toMatch(/["`]\/library\/briefs\/quay-talks\//);
    }
    expect(text(join(site.out, '_headers'))).toMatch(
      /^\/library\/_astro\/\*\n {2}Cache-Control: .*immutable$/m,
    );
  });

  it('a withdrawn brief leaves a page that says so', async () => {
    const page = readPage(site.out, 'briefs/harbour-law/index.html');
    expect(attributes(page, 'html', 'lang')).toEqual(['en']);
    expect(words(all(page, 'h1')[0])).toBe('The law of the harbour');
    const main = words(all(page, 'main')[0]);
    expect(main).toContain('This brief was withdrawn on 3 May 2026.');
    expect(main).toContain('The decree was forged.');
    expect(attributes(page, 'main a', 'href')).toEqual(
      expect.arrayContaining(['/library/briefs/', '/library/search/']),
    );
    expect(attributes(page, 'meta[name="robots"]', 'content')).toEqual(['noindex']);
    // It never was there in Arabic.
    expect(attributes(page, '.other-language', 'href')).toEqual(['/library/ar/']);
    expect(await htmlFaults(page.html)).toEqual([]);
  });

  it('so does a translation, which leads to what is left', () => {
    const page = readPage(site.out, 'ar/about/index.html');
    expect(attributes(page, 'html', 'lang')).toEqual(['ar']);
    expect(attributes(page, 'html', 'dir')).toEqual(['rtl']);
    expect(words(all(page, 'main')[0])).toContain('سُحبت هذه الصفحة في 3 أيار/مايو 2026.');
    expect(attributes(page, 'main [lang]', 'lang')).toEqual(['en']);
    expect(attributes(page, '.other-language', 'href')).toEqual(['/library/about/']);
  });

  it('neither sitemap nor search knows them', () => {
    const listed = text(join(site.out, 'sitemap-0.xml'));
    expect(listed).toContain('/library/briefs/pier-talks/');
    expect(listed).not.toMatch(/harbour-talks|quay-talks|harbour-law|ar\/about/);
    const counts = ['en', 'ar'].map((language) => {
      const rows = text(join(site.out, 'pagefind', searchRowsName(language)));
      return (JSON.parse(rows) as SearchRows).days.length;
    });
    expect(counts).toEqual([2, 1]);
  });

  it('every link leads somewhere, old ones of texts to the new address', () => {
    const byAddress = new Map(pages.map((page) => [page.address, page]));
    expect(pages.flatMap((page) => brokenLinks(page, site.out, byAddress, place))).toEqual([]);
    const history = readPage(site.out, 'briefs/harbour-history/index.html');
    expect(attributes(history, '.prose a', 'href')).toContain('/library/briefs/pier-talks/#p1');
  });

  it('writes every address of its own with the sub-path', () => {
    const wrong = pages.flatMap((page) =>
      ['href', 'src', 'action', 'data-base']
        .flatMap((name) => attributes(page, `[${name}]`, name))
        .filter((address) => address.startsWith('/') && !address.startsWith(place.base))
        .map((address) => `${page.address}: ${address}`),
    );
    expect(pages.length).toBeGreaterThan(20);
    expect(wrong).toEqual([]);
  });

  it('does so in its stylesheets too', () => {
    const files = globSync('{_astro,fonts}/**/*.css', { cwd: site.out });
    const styles = [
      ...files.map((file) => readFileSync(join(site.out, file), 'utf8')),
      ...pages.map(({ html }) => html),
    ];
    const addresses = styles.flatMap((text) => [...text.matchAll(/url\(["']?([^"')]+)/g)]);
    expect(addresses).not.toEqual([]);
    expect(addresses.map(([, at = '']) => at).filter((at) => !at.startsWith(place.base))).toEqual(
      [],
    );
  });

  it('says the full address to machines', () => {
    for (const page of own) {
      const full = `${place.origin}/library${page.address}`;
      expect(attributes(page, 'link[rel="canonical"]', 'href')).toEqual([full]);
      expect(attributes(page, 'meta[property="og:url"]', 'content')).toEqual([full]);
      for (const other of attributes(page, 'link[rel="alternate"][hreflang]', 'href')) {
        expect(other.startsWith(`${place.origin}/library/`)).toBe(true);
      }
      for (const file of attributes(page, 'link[rel="describedby"]', 'href')) {
        expect(existsSync(join(site.out, file.replace(/^\/library\//, '')))).toBe(true);
      }
    }
    expect(text(join(site.out, 'robots.txt'))).toContain(
      `Sitemap: ${place.origin}/library/sitemap-index.xml`,
    );
    expect(text(join(site.out, 'sitemap-index.xml'))).toContain(
      `<loc>${place.origin}/library/sitemap-0.xml</loc>`,
    );
    const listed = [...text(join(site.out, 'sitemap-0.xml')).matchAll(/<loc>([^<]+)/g)].map(
      ([, at = '']) => at,
    );
    expect(listed.filter((at) => !at.startsWith(`${place.origin}/library/`))).toEqual([]);
  });

  it('searches there, and asks for nothing that is not there', async () => {
    const executablePath = findHeadlessBrowser();
    const browser = await chromium.launch({
      args: [...browserArguments],
      ...(executablePath === undefined ? {} : { executablePath }),
    });
    const server = await serveFolder(site.out, { base: place.base });
    try {
      const page = await browser.newPage();
      const missing: string[] = [];
      page.on('response', (response) => {
        if (response.status() >= 400) missing.push(response.url());
      });
      page.on('requestfailed', (request) => {
        // What is still on its way when the page is left is given up, not missing.
        if (request.failure()?.errorText !== 'net::ERR_ABORTED') missing.push(request.url());
      });
      page.on('console', (message) => {
        if (message.type() === 'error') missing.push(message.text());
      });
      await page.goto(`${addressOfServer(server, place.base)}search/?q=decree`);
      await page.locator('[data-part="results"] a').first().click();
      await page.waitForURL(`**${place.base}briefs/*/**`);
      await page.locator('h1').waitFor();
      expect(missing).toEqual([]);
    } finally {
      await browser.close();
      server.close();
    }
  });
});

// A brief is renamed with its translation, another is deleted, and a page loses its translation.
function changeContent(): void {
  const at = (path: string) => join(site.content, path);
  renameSync(at('briefs/harbour-talks'), at('briefs/pier-talks'));
  rmSync(at('briefs/harbour-law'), { recursive: true });
  rmSync(at('pages/about/ar.md'));
  edit(at('site.yaml'), 'lead: harbour-talks', 'lead: pier-talks');
  edit(at('briefs/pier-talks/en.md'), 'related: [harbour-history, harbour-law]', 'related: []');
  const history = at('briefs/2014/harbour-history/en.md');
  // As an editor may have written it before the brief was renamed.
  edit(history, 'Nobody wrote', 'After [the talks](/briefs/harbour-talks/#p1) nobody wrote');
}

// As if the brief had been renamed twice.
function changeLedger(): void {
  const day = 'on: "2026-05-03"';
  for (const prefix of ['', '/ar']) {
    const path = (slug: string) => `${prefix}/briefs/${slug}/`;
    edit(
      ledger,
      `- { path: ${path('harbour-talks')}, state: live }`,
      `- { path: ${path('harbour-talks')}, state: moved, to: ${path('quay-talks')}, ${day} }
  - { path: ${path('quay-talks')}, state: moved, to: ${path('pier-talks')}, ${day} }`,
    );
  }
  edit(
    ledger,
    '/briefs/harbour-law/, state: live',
    `/briefs/harbour-law/, state: withdrawn, ${day}, title: The law of the harbour, reason: { en: The decree was forged. }`,
  );
  edit(
    ledger,
    '/ar/about/, state: live',
    `/ar/about/, state: withdrawn, ${day}, reason: { en: It was out of date. }`,
  );
}

function edit(path: string, from: string, to: string): void {
  const before = text(path);
  if (!before.includes(from)) throw new Error(`${path} has no “${from}”`);
  writeFileSync(path, before.replace(from, to));
}

function text(path: string): string {
  return readFileSync(path, 'utf8');
}
