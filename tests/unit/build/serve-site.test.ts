import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { createSiteServer } from '../../../src/build/serve-site.ts';

const work = mkdtempSync(join(tmpdir(), 'pincite-serve-'));
const dir = join(work, 'site');
const files: Record<string, string> = {
  'index.html': 'front',
  '404.html': 'nothing here',
  'briefs/talks/index.html': 'talks',
  'briefs/talks/map.svg': '<svg/>',
  'briefs/empty.txt': '',
  'ar/صفحة/index.html': 'page',
  'a b/index.html': 'spaced',
  '.pincite': 'hidden',
  '.git/config': 'hidden',
  'briefs/.hidden/index.html': 'hidden',
  _redirects: 'hidden',
  _headers: 'hidden',
  'digits.txt': '0123456789',
};
const servers = [
  createSiteServer({ dir, base: '/' }),
  createSiteServer({ dir, base: '/sub/path/' }),
] as const;

beforeAll(async () => {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), text);
  }
  writeFileSync(join(work, 'secret.txt'), 'secret');
  for (const server of servers) await once(server.listen(0, '127.0.0.1'), 'listening');
});

afterAll(() => {
  for (const server of servers) server.close();
  rmSync(work, { recursive: true });
});

interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  body: string;
}

/** What is answered to a path as it is written, which `fetch` would tidy first. */
function ask(
  path: string,
  { method = 'GET', headers = {}, server = servers[0] } = {},
): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const sent = request({ port, host: '127.0.0.1', path, method, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => (body += text));
      response.on('end', () => {
        resolve({ status: response.statusCode, headers: response.headers, body });
      });
    });
    sent.on('error', reject).end();
  });
}

test.each([
  ['/', 'front'],
  ['/?q=x', 'front'],
  ['/briefs/talks/', 'talks'],
  ['/briefs/talks/index.html', 'talks'],
  ['/ar/%D8%B5%D9%81%D8%AD%D8%A9/', 'page'],
  ['/a%20b/', 'spaced'],
  ['/briefs/empty.txt', ''],
])('%s is served', async (path, body) => {
  expect(await ask(path)).toMatchObject({ status: 200, body });
});

test.each([
  ...['/nowhere', '/nowhere/', '/briefs/', '/briefs/talks/index.html/', '/index.html/x'],
  ...['/.pincite', '/.git/config', '/briefs/.hidden/', '/_redirects', '/_headers', '/%2epincite'],
  ...[
    '/briefs%2Ftalks/',
    '/briefs%2ftalks%2f',
    '/briefs%5Ctalks/',
    '/briefs\\talks/',
    '//briefs/talks/',
  ],
  ...[
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/briefs/../../secret.txt',
    '/.%00/',
  ],
  ...['/%', '/%E0%A4%A', '/%ff/', '/briefs/%zz/', '/%00', '/briefs/talks/%0a', '/a/'.repeat(3000)],
  ...['//evil.example', '//evil.example/%2e%2e', '/briefs//talks/', '*'],
])('%s gets the site’s own 404, and nothing of another file', async (path) => {
  const answer = await ask(path);
  expect(answer).toMatchObject({ status: 404, body: 'nothing here' });
  expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
});

test.each([
  ['/briefs/talks', '/briefs/talks/'],
  ['/briefs/talks?v=3#x', '/briefs/talks/?v=3#x'],
  ['/briefs/talks?a?b', '/briefs/talks/?a?b'],
  ['/a%20b', '/a%20b/'],
])('%s without its last slash is led to %s', async (path, to) => {
  const answer = await ask(path);
  expect([answer.status, answer.headers.location]).toEqual([301, to]);
});

describe('under a base path', () => {
  const server = servers[1];
  it('the site is there and nowhere else', async () => {
    expect(await ask('/sub/path/briefs/talks/', { server })).toMatchObject({ body: 'talks' });
    const { headers } = await ask('/sub/path/briefs/talks', { server });
    expect(headers.location).toBe('/sub/path/briefs/talks/');
    expect((await ask('/sub/path', { server })).headers.location).toBe('/sub/path/');
    for (const path of ['/', '/sub', '/briefs/talks/', '/sub/pathbriefs/talks/']) {
      expect(await ask(path, { server })).toMatchObject({ status: 404, body: 'nothing here' });
    }
  });
});

describe('as HTTP has it', () => {
  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PATCH'])(
    '%s is not allowed',
    async (method) => {
      const { status, headers } = await ask('/', { method });
      expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
    },
  );

  it('HEAD is answered as GET without a body', async () => {
    const { status, headers, body } = await ask('/digits.txt', { method: 'HEAD' });
    expect([status, headers['content-length'], body]).toEqual([200, '10', '']);
  });

  test.each([
    ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
    ['bytes=7-', 206, '789', 'bytes 7-9/10'],
    ['bytes=-2', 206, '89', 'bytes 8-9/10'],
    ['bytes=-99', 206, '0123456789', 'bytes 0-9/10'],
    ['bytes=0-99', 206, '0123456789', 'bytes 0-9/10'],
    ['bytes=10-', 416, '', 'bytes */10'],
    ['bytes=-0', 416, '', 'bytes */10'],
    ['bytes=4-2', 200, '0123456789', undefined],
    ['bytes=0-1,3-4', 200, '0123456789', undefined],
    ['bytes=-', 200, '0123456789', undefined],
    ['lines=1-2', 200, '0123456789', undefined],
  ])('a range of %s', async (range, status, body, told) => {
    const answer = await ask('/digits.txt', { headers: { range } });
    expect(answer).toMatchObject({ status, body });
    expect(answer.headers['content-range']).toBe(told);
  });

  it('what a browser has is not sent again', async () => {
    const { etag = '' } = (await ask('/digits.txt')).headers;
    const same = await ask('/digits.txt', { headers: { 'if-none-match': etag } });
    expect([same.status, same.body]).toEqual([304, '']);
    const other = { range: 'bytes=2-4', 'if-range': '"other"' };
    expect((await ask('/digits.txt', { headers: other })).status).toBe(200);
  });

  it('an SVG runs nothing, and no page is shown within another site', async () => {
    const { headers } = await ask('/briefs/talks/map.svg');
    expect(headers['content-type']).toBe('image/svg+xml');
    expect(headers['content-security-policy']).toContain('sandbox');
    expect((await ask('/')).headers['content-security-policy']).toBe("frame-ancestors 'none'");
  });
});
