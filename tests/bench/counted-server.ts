import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const zip = promisify(gzip);

const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** A body that was sent: the path it was asked by, its bytes as they went over the wire, and when, in milliseconds since 1970. */
export interface Sent {
  path: string;
  bytes: number;
  time: number;
}

/** A server of one or more finished sites, the first that has a file, as good hosts run them: text in gzip, everything kept by the browser for an hour. */
export async function serveCounted(
  ...dirs: readonly string[]
): Promise<{ server: Server; address: string; sent: Sent[] }> {
  const sent: Sent[] = [];
  const bodies = new Map<string, Promise<Body>>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    const body = bodies.get(path) ?? readBody(dirs.map((dir) => join(dir, normalize(path))));
    bodies.set(path, body);
    body.then(
      ({ bytes, headers }) => {
        sent.push({ path, bytes: bytes.length, time: performance.timeOrigin + performance.now() });
        response.writeHead(200, headers).end(bytes);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const at = server.address();
  if (at === null || typeof at === 'string') throw new Error('the server listens to no port');
  return { server, address: `http://127.0.0.1:${at.port}/`, sent };
}

interface Body {
  bytes: Uint8Array;
  headers: Record<string, string>;
}

// The files of Pagefind's index are compressed as they are.
async function readBody(files: readonly string[]): Promise<Body> {
  const file = files.find((one) => existsSync(one)) ?? '';
  const type = mediaTypes[extname(file)] ?? 'application/octet-stream';
  const bytes = await readFile(file);
  const isText = /^(text|application\/json|image\/svg)/.test(type);
  const headers = { 'Content-Type': type, 'Cache-Control': 'max-age=3600' };
  if (!isText) return { bytes, headers };
  return { bytes: await zip(bytes), headers: { ...headers, 'Content-Encoding': 'gzip' } };
}
