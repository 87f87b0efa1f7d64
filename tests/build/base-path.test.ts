import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { beforeAll, describe, expect, it } from 'vitest';
import { browserArguments, findHeadlessBrowser } from '../browser/helpers/find-browser.ts';
import { addressOfServer, serveFolder } from '../browser/helpers/static-server.ts';
import { copyExample, runBuild, writeLedgers } from './build-site.ts';
import { brokenLinks } from './links.ts';
import { attributes, type Page, readPages } from './pages.ts';

const base = '/library/';
const origin = 'https://elsewhere.example';
const site = copyExample('base-path');
const addresses = join(site.content, 'addresses.yaml');
let pages: Page[] = [];
let known = '';
let said = '';

beforeAll(async () => {
  await writeLedgers(site);
  known = readFileSync(addresses, 'utf8');
  // Written as people write it; the site makes `/library/` of it.
  const settings = { BASE_PATH: 'library', SITE_URL: `${origin}/`, CI: 'true' };
  const { status, output } = await runBuild(site, settings);
  expect(status, output).toBe(0);
  said = output;
  pages = readPages(site.out);
});

describe('the ledger of addresses', () => {
  it('has every page that does not follow from others, without the sub-path', () => {
    const isRecord = (path: string) =>
      /^(\/ar)?\/(briefs|topics|regions|authors|sources)\/[^/]+\/$/.test(path) ||
      /^(\/ar)?\/about\/$/.test(path);
    const written = [...known.matchAll(/path: (\S+), state: live/g)].map(([, it]) => it);
    expect(written).toEqual(
      pages
        .map(({ address }) => address)
        .filter(isRecord)
        .sort(),
    );
    expect(written.length).toBeGreaterThan(20);
  });

  it('leaves nothing for a release to write', () => {
    expect(said).not.toContain('addresses:');
    expect(readFileSync(addresses, 'utf8')).toBe(known);
  });
});

describe('a site under a sub-path', () => {
  it('writes every address of its own with the sub-path', () => {
    const wrong = pages.flatMap((page) =>
      ['href', 'src', 'action', 'data-base']
        .flatMap((name) => attributes(page, `[${name}]`, name))
        .filter((address) => address.startsWith('/') && !address.startsWith(base))
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
    expect(addresses.map(([, at = '']) => at).filter((at) => !at.startsWith(base))).toEqual([]);
  });

  it('has links that all lead somewhere', () => {
    const byAddress = new Map(pages.map((page) => [page.address, page]));
    const broken = pages.flatMap((page) =>
      brokenLinks(page, site.out, byAddress, { origin, base }),
    );
    expect(broken).toEqual([]);
  });

  it('says the full address to machines', () => {
    for (const page of pages.filter(({ address }) => address !== '/404.html')) {
      const full = `${origin}/library${page.address}`;
      expect(attributes(page, 'link[rel="canonical"]', 'href')).toEqual([full]);
      expect(attributes(page, 'meta[property="og:url"]', 'content')).toEqual([full]);
      for (const other of attributes(page, 'link[rel="alternate"][hreflang]', 'href')) {
        expect(other.startsWith(`${origin}/library/`)).toBe(true);
      }
      for (const file of attributes(page, 'link[rel="describedby"]', 'href')) {
        expect(existsSync(join(site.out, file.replace(/^\/library\//, '')))).toBe(true);
      }
    }
    const text = (file: string) => readFileSync(join(site.out, file), 'utf8');
    expect(text('robots.txt')).toContain(`Sitemap: ${origin}/library/sitemap-index.xml`);
    expect(text('sitemap-index.xml')).toContain(`<loc>${origin}/library/sitemap-0.xml</loc>`);
    const listed = [...text('sitemap-0.xml').matchAll(/<loc>([^<]+)/g)].map(([, at = '']) => at);
    expect(listed.filter((at) => !at.startsWith(`${origin}/library/`))).toEqual([]);
  });

  it('searches there, and asks for nothing that is not there', async () => {
    const executablePath = findHeadlessBrowser();
    const browser = await chromium.launch({
      args: [...browserArguments],
      ...(executablePath === undefined ? {} : { executablePath }),
    });
    const server = await serveFolder(site.out, { base });
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
      await page.goto(`${addressOfServer(server, base)}search/?q=decree`);
      await page.locator('[data-part="results"] a').first().click();
      await page.waitForURL(`**${base}briefs/*/**`);
      await page.locator('h1').waitFor();
      expect(missing).toEqual([]);
    } finally {
      await browser.close();
      server.close();
    }
  });
});
