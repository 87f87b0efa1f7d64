import { readFile, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join, normalize, relative } from 'node:path';
import { headersOf } from '../../../src/hosting/host-rules.ts';
import { mediaTypeOf } from '../../../src/model/files/media-types.ts';

interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Uint8Array | string;
}

/** Serves a built site under a base path as static hosts do: folders end in `/`, what is not there gets 404.html. */
export function serveFolder(dir: string, { port = 0, base = '/' } = {}): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    answer(dir, base, pathname, search).then(
      ({ status, headers, body }) => response.writeHead(status, headers).end(body),
      () => response.writeHead(500).end(),
    );
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', () => {
      resolve(server);
    });
  });
}

/** The address a server is reached under, with a slash at the end. */
export function addressOfServer(server: Server, base = '/'): string {
  const at = server.address();
  if (at === null || typeof at === 'string') throw new Error('the server listens to no port');
  return `http://127.0.0.1:${at.port}${base}`;
}

async function answer(dir: string, base: string, path: string, search: string): Promise<Answer> {
  const inside = path.startsWith(base) ? `/${path.slice(base.length)}` : undefined;
  const file = inside && join(dir, normalize(safelyDecoded(inside)));
  const found = file ? await stat(file).catch(() => undefined) : undefined;
  if (file && found?.isDirectory()) {
    if (!path.endsWith('/')) return redirect(`${path}/${search}`);
    const index = await readFile(join(file, 'index.html')).catch(() => undefined);
    if (index) return { status: 200, headers: headersFor('index.html'), body: index };
  } else if (file && found?.isFile()) {
    return { status: 200, headers: headersFor(relative(dir, file)), body: await readFile(file) };
  }
  const body = await readFile(join(dir, '404.html')).catch(() => 'Not found');
  return { status: 404, headers: headersFor('index.html'), body };
}

function redirect(location: string): Answer {
  return { status: 301, headers: { Location: location }, body: '' };
}

// Not the headers that forbid frames: a walk opens pages in one.
function headersFor(path: string): Record<string, string> {
  const { 'Cache-Control': caching = '' } = headersOf(path);
  return {
    'Content-Type': mediaTypeOf(path),
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': caching,
  };
}

// A path that is no UTF-8 names no file.
function safelyDecoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '/404';
  }
}
