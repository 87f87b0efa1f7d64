import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSiteServer } from '../../../src/build/serve-site.ts';
import { hostingFiles } from '../../../src/build/beside/write-hosting.ts';
import { headersOf, rareTypes } from '../../../src/hosting/host-rules.ts';
import { mediaTypeOf } from '../../../src/model/files/media-types.ts';
import { ensurePrograms, type RunningServer, startServer } from './host-servers.ts';
import { openObjectStore } from './object-store.ts';

const work = mkdtempSync(join(tmpdir(), 'pincite-hosts-'));
// Where the pages' texts do not matter, each file says its own name.
const files = [
  ...[
    'index.html',
    '404.html',
    'briefs/talks/index.html',
    'ar/index.html',
    'ar/briefs/talks/index.html',
  ],
  ...['briefs/talks/cite.bib', 'briefs/talks/cite.ris', 'briefs/talks/cite.json'],
  ...[
    'briefs/talks/sources.json',
    'sources.json',
    'briefs/talks/index.json',
    'briefs/talks/index.md',
  ],
  ...[
    'feed.xml',
    'feed.json',
    'ar/feed.xml',
    'sitemap-0.xml',
    'briefs.csv',
    'llms.txt',
    'robots.txt',
  ],
  ...['briefs/talks/map.svg', 'briefs/talks/map 1.png', 'briefs/talks/خريطة.png', 'files/a.pdf'],
  ...['_astro/site.a1b2.css', '_astro/site.a1b2.js', '_astro/f.woff2', '_astro/logo.svg'],
  ...['pagefind/index/en_1.pf_index', 'pagefind/fragment/en_1.pf_fragment', 'fonts/1.css'],
  ...['pagefind/head.en.json', 'pagefind/wasm.ar.pagefind', 'search/words.json'],
  ...['sw.js', 'offline/files.json', 'ar/manifest.webmanifest'],
  ...['.pincite', '.hosting/Caddyfile', '_headers', '_redirects', '.well-known/security.txt'],
  // The copies at an old address.
  ...['briefs/old-talks/index.html', 'briefs/old-talks/map 1.png', 'briefs/oldest/index.html'],
];
const bases = ['/', '/the-library/a.b/'];
const { servers, hasRclone } = ensurePrograms();
const hosts = ['preview', ...servers] as const;
const stops: (() => Promise<void>)[] = [];

beforeAll(() => {
  for (const file of files) {
    const path = join(work, 'site', file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, file.endsWith('.svg') ? '<svg/>' : file.repeat(200));
  }
});

afterAll(async () => {
  for (const stop of stops) await stop();
  rmSync(work, { recursive: true });
});

describe.each(hosts.flatMap((host) => bases.map((base) => [host, base] as const)))(
  '%s under %s',
  (host, base) => {
    let server: RunningServer;
    const ask = (path: string, headers = {}) => askServer(server.address, base + path, headers);

    beforeAll(async () => {
      server = await start(host, base);
      stops.push(server.stop);
    });

    it.each([
      ['', 'text/html; charset=utf-8'],
      ['ar/briefs/talks/', 'text/html; charset=utf-8'],
      ['briefs/talks/cite.bib', 'application/x-bibtex; charset=utf-8'],
      ['briefs/talks/cite.ris', 'application/x-research-info-systems; charset=utf-8'],
      ['briefs/talks/cite.json', 'application/vnd.citationstyles.csl+json'],
      ['briefs/talks/sources.json', 'application/vnd.citationstyles.csl+json'],
      ['sources.json', 'application/vnd.citationstyles.csl+json'],
      ['briefs/talks/index.json', 'application/json; charset=utf-8'],
      ['briefs/talks/index.md', 'text/markdown; charset=utf-8'],
      ['feed.xml', 'application/atom+xml'],
      ['ar/feed.xml', 'application/atom+xml'],
      ['feed.json', 'application/feed+json'],
      ['sitemap-0.xml', 'application/xml; charset=utf-8'],
      ['briefs.csv', 'text/csv; charset=utf-8'],
      ['llms.txt', 'text/plain; charset=utf-8'],
      ['files/a.pdf', 'application/pdf'],
      ['_astro/site.a1b2.css', 'text/css; charset=utf-8'],
      ['_astro/site.a1b2.js', 'text/javascript; charset=utf-8'],
      ['_astro/f.woff2', 'font/woff2'],
      ['pagefind/wasm.ar.pagefind', 'application/octet-stream'],
      ['briefs/talks/map%201.png', 'image/png'],
      ['briefs/talks/%D8%AE%D8%B1%D9%8A%D8%B7%D8%A9.png', 'image/png'],
      ['.well-known/security.txt', 'text/plain; charset=utf-8'],
    ])('%s is %s', async (path, type) => {
      const { status, headers } = await ask(path);
      expect([status, headers['content-type']?.toLowerCase()]).toEqual([200, type]);
    });

    it.each([
      ...['_astro/site.a1b2.css', '_astro/logo.svg', 'fonts/1.css'],
      ...['pagefind/index/en_1.pf_index', 'pagefind/fragment/en_1.pf_fragment'],
    ])('%s may be kept for a year', async (path) => {
      const { headers } = await ask(path);
      expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    });

    it.each([
      ...['', 'briefs/talks/', 'feed.xml', 'briefs/talks/cite.json', 'briefs/talks/map.svg'],
      ...['pagefind/head.en.json', 'search/words.json', 'sitemap-0.xml'],
      ...['sw.js', 'offline/files.json', 'ar/manifest.webmanifest'],
    ])('/%s is asked for anew, and not sent again', async (path) => {
      const { headers } = await ask(path);
      expect(headers['cache-control']).toBe('no-cache');
      const again = await ask(path, { 'if-none-match': headers['etag'] });
      expect([again.status, again.headers['cache-control']]).toEqual([304, 'no-cache']);
    });

    it.each(['', 'briefs/talks/cite.json', '_astro/site.a1b2.js', 'nowhere/'])(
      '/%s is sent with what keeps readers safe',
      async (path) => {
        expect((await ask(path)).headers).toMatchObject({
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'strict-origin-when-cross-origin',
          'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
          'cross-origin-opener-policy': 'same-origin',
          'content-security-policy': "frame-ancestors 'none'",
        });
      },
    );

    it.each(['briefs/talks/map.svg', '_astro/logo.svg'])('%s runs nothing', async (path) => {
      const { headers } = await ask(path);
      expect(headers['content-type']).toBe('image/svg+xml');
      expect(headers['content-security-policy']).toMatch(/default-src 'none'.*; sandbox$/);
    });

    it.each([
      ...['nowhere', 'nowhere/', 'briefs/', 'briefs/talks/cite.txt', 'briefs/nowhere/cite.json'],
      ...['_astro/gone.js', 'gone/feed.xml', 'gone.svg', 'briefs/old-talk/'],
      ...['.pincite', '.hosting/Caddyfile', '_headers', '_redirects', '.hosting/'],
    ])('/%s gets the page that says that nothing is there, which nobody keeps', async (path) => {
      const { status, headers, body } = await ask(path);
      expect([status, body.slice(0, 16)]).toEqual([404, '404.html404.html']);
      expect(headers['content-type']?.toLowerCase()).toBe('text/html; charset=utf-8');
      expect(headers['cache-control']).toBe('no-cache');
    });

    it.each([
      ['briefs/talks', 'briefs/talks/'],
      ['briefs/talks?v=3fk2.9x1a&x=%20', 'briefs/talks/?v=3fk2.9x1a&x=%20'],
      ['ar', 'ar/'],
      ['briefs/oldest', 'briefs/oldest/'],
    ])('/%s is led to /%s', async (path, to) => {
      const { status, headers } = await ask(path);
      expect([301, 308]).toContain(status);
      expect(headers.location).toBe(base + to);
    });

    it.each([
      ...['//evil.example', '//evil.example/..', '//evil.example/%2e%2e', '/\\\\evil.example/..'],
      ...['//evil.example/briefs/old-talks/', '/..//evil.example/..', '/%2f%2fevil.example/%2e%2e'],
      ...[
        '//evil.example/../briefs/talks',
        '/%5cevil.example/..',
        '/briefs/old-talks//evil.example',
      ],
    ])('%s leads nobody to another site', async (path) => {
      for (const before of ['', base.slice(0, -1)]) {
        const { headers } = await askServer(server.address, before + path);
        const to = new URL(headers.location ?? '/', 'http://own.example');
        expect(to.hostname).toBe('own.example');
      }
    });

    if (host !== 'preview') {
      it.each([
        ['briefs/old-talks/', 'briefs/talks/'],
        ['briefs/old-talks/?v=3fk2', 'briefs/talks/?v=3fk2'],
        ['briefs/old-talks/cite.bib', 'briefs/talks/cite.bib'],
        ['briefs/old-talks/map%201.png', 'briefs/talks/map%201.png'],
      ])('the old address /%s leads to /%s for good', async (path, to) => {
        const { status, headers } = await ask(path);
        expect([status, headers.location]).toEqual([301, base + to]);
      });

      it('texts are sent compressed', async () => {
        for (const path of ['', 'briefs/talks/cite.json', 'briefs/talks/cite.bib', 'feed.xml']) {
          const { headers } = await ask(path, { 'accept-encoding': 'gzip' });
          expect([path, headers['content-encoding']]).toEqual([path, 'gzip']);
        }
      });
    }

    if (base !== '/') {
      it('the site is under its path, and nowhere else', async () => {
        const bare = await askServer(server.address, base.slice(0, -1));
        expect([bare.status, bare.headers.location]).toEqual([301, base]);
        for (const path of [
          '/',
          '/briefs/talks/',
          '/the-library/',
          '/the-library/aXb/briefs/talks/',
        ]) {
          const { status, body } = await askServer(server.address, path);
          expect([path, status, body.slice(0, 8)]).toEqual([path, 404, '404.html']);
        }
      });
    }
  },
);

describe.runIf(hasRclone)('a store of objects', () => {
  it('is given each file once and with its headers, and then what changed', async () => {
    const store = await openObjectStore();
    const site = join(work, 'stored');
    const upload = (...words: string[]) =>
      promisify(execFile)('sh', [join(site, '.hosting/upload.sh'), 'STORE:site', ...words], {
        env: { PATH: process.env['PATH'], HOME: work, ...remoteAt(store.address) },
      });
    try {
      cpSync(join(work, 'site'), site, { recursive: true });
      const written = hostingFiles({ origin: 'https://pincite.example', base: '/', moved: [] });
      writeFileSync(join(site, '.hosting/upload.sh'), written['.hosting/upload.sh'] ?? '');

      await upload();
      expect(store.put.toSorted()).toEqual(files.filter((file) => !isPrivate(file)).sort());
      for (const [path, { headers }] of store.files) {
        const { 'Cache-Control': caching } = headersOf(path);
        expect([path, headers['cache-control']]).toEqual([path, caching]);
        // Others are known to whoever puts them there.
        const isOurs = [...Object.keys(rareTypes), '.html', '.txt'].some((end) =>
          path.endsWith(end),
        );
        if (isOurs) expect([path, headers['content-type']]).toEqual([path, mediaTypeOf(path)]);
      }
      const isKept = (path: string) => headersOf(path)['Cache-Control']?.includes('immutable');
      expect(store.put.findLastIndex(isKept)).toBe(store.put.filter(isKept).length - 1);

      await upload();
      expect(store.put).toHaveLength(store.files.size);
      writeFileSync(join(site, 'feed.xml'), 'another feed');
      await upload();
      expect(store.put.slice(store.files.size)).toEqual(['feed.xml']);
      expect(store.files.get('feed.xml')?.headers['content-type']).toBe('application/atom+xml');
      await upload('--ignore-times');
      expect(store.put).toHaveLength(2 * store.files.size + 1);
    } finally {
      await store.stop();
    }
  });
});

function isPrivate(file: string): boolean {
  return /^(?:\.pincite|\.hosting\/.*|_headers|_redirects)$/.test(file);
}

function remoteAt(address: string) {
  return {
    RCLONE_CONFIG_STORE_TYPE: 's3',
    RCLONE_CONFIG_STORE_PROVIDER: 'Other',
    RCLONE_CONFIG_STORE_ENDPOINT: address,
    RCLONE_CONFIG_STORE_ACCESS_KEY_ID: 'key',
    RCLONE_CONFIG_STORE_SECRET_ACCESS_KEY: 'secret',
    RCLONE_S3_FORCE_PATH_STYLE: 'true',
  };
}

async function start(host: (typeof hosts)[number], base: string): Promise<RunningServer> {
  const folder = join(work, 'site');
  if (host === 'preview') {
    const server = createSiteServer({ dir: folder, base });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    const stop = async () => {
      server.close();
      await once(server, 'close');
    };
    return { address: `http://127.0.0.1:${port}`, stop };
  }
  const moved = [[`${base}briefs/old-talks/`, `${base}briefs/talks/`]] as const;
  const written = hostingFiles({ origin: 'https://pincite.example', base, moved });
  const config = written[host === 'caddy' ? '.hosting/Caddyfile' : '.hosting/nginx.conf'] ?? '';
  return startServer(host, { folder, config, base, work: join(work, host + base.length) });
}

function askServer(
  address: string,
  path: string,
  headers: Record<string, string | undefined> = {},
) {
  return new Promise<{
    status: number | undefined;
    headers: Record<string, string | undefined>;
    body: string;
  }>((resolve, reject) => {
    const sent = request(address, { path, headers, agent: false }, (response) => {
      let body = '';
      response.setEncoding('latin1').on('data', (text: string) => (body += text));
      response.on('end', () => {
        const { statusCode: status } = response;
        resolve({ status, headers: response.headers as Record<string, string | undefined>, body });
      });
    });
    sent.on('error', reject).end();
  });
}
