import { createReadStream, readFileSync, type Stats, statSync } from 'node:fs';
import {
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type Server,
  type ServerResponse,
} from 'node:http';
import { join } from 'node:path';
import { mediaTypeOf } from '../model/files/media-types.ts';
import { headersOf, hostFiles, missingHeaders, wellKnown } from '../hosting/host-rules.ts';

/** A built site and the path it lives under, with slashes on both sides. */
export interface ServedSite {
  dir: string;
  base: string;
}

/** Serves a built site as a host of static files does; what is not there, or is nobody's business, gets its own 404. */
export function createSiteServer(site: ServedSite): Server {
  return createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    try {
      answer(site, request, response);
    } catch {
      // A build may be putting another folder in the place of this one.
      sendMissing(site, response);
    }
  });
}

function answer(site: ServedSite, request: IncomingMessage, response: ServerResponse): void {
  const [path = '', ...query] = (request.url ?? '').split('?');
  if (`${path}/` === site.base) {
    response.writeHead(301, { Location: site.base }).end();
    return;
  }
  const names = namesIn(path, site.base);
  if (!names) {
    sendMissing(site, response);
    return;
  }
  const isFolder = names.at(-1) === '';
  const file = join(site.dir, ...names, ...(isFolder ? ['index.html'] : []));
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats?.isFile()) {
    sendFile({ file, stats, path: names.join('/') }, request, response);
  } else if (stats?.isDirectory()) {
    const inside = names.map((name) => `${encodeURIComponent(name)}/`).join('');
    const search = query.length > 0 ? `?${query.join('?')}` : '';
    response.writeHead(301, { Location: site.base + inside + search }).end();
  } else {
    sendMissing(site, response);
  }
}

// The names of folders and of a file below the base, the last one empty for a folder; nothing where one
// is hidden, or is not one name when it is read.
function namesIn(path: string, base: string): string[] | undefined {
  if (!path.startsWith(base)) return undefined;
  const names = path.slice(base.length).split('/').map(decode);
  const last = names.length - 1;
  const isSeen = names.every(
    (name, index) =>
      name !== undefined &&
      !/[/\\\0]/.test(name) &&
      (!name.startsWith('.') || (index === 0 && name === wellKnown)) &&
      (name !== '' || index === last) &&
      !(index === 0 && hostFiles.includes(name)),
  );
  return isSeen ? (names as string[]) : undefined;
}

function decode(name: string): string | undefined {
  try {
    return decodeURIComponent(name);
  } catch {
    return undefined;
  }
}

function sendFile(
  { file, stats: { size, mtimeMs }, path }: { file: string; stats: Stats; path: string },
  { method, headers }: IncomingMessage,
  response: ServerResponse,
): void {
  const tag = `"${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}"`;
  const common = {
    ...headersOf(path),
    'Content-Type': mediaTypeOf(file),
    'Accept-Ranges': 'bytes',
    ETag: tag,
  };
  if (headers['if-none-match'] === tag) {
    response.writeHead(304, common).end();
    return;
  }
  const isSame = headers['if-range'] === undefined || headers['if-range'] === tag;
  const range = isSame ? rangeOf(headers.range, size) : undefined;
  if (range === 'none') {
    response.writeHead(416, { 'Content-Range': `bytes */${size}` }).end();
    return;
  }
  const { start, end } = range ?? { start: 0, end: size - 1 };
  const parts: OutgoingHttpHeaders = range
    ? { 'Content-Range': `bytes ${start}-${end}/${size}` }
    : {};
  response.writeHead(range ? 206 : 200, { ...common, ...parts, 'Content-Length': end - start + 1 });
  if (method === 'HEAD' || size === 0) {
    response.end();
    return;
  }
  createReadStream(file, { start, end })
    .on('error', () => response.destroy())
    .pipe(response);
}

// What is no single range of bytes is answered with the whole, as HTTP has it.
function rangeOf(
  range: string | undefined,
  size: number,
): { start: number; end: number } | 'none' | undefined {
  const [whole, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? [];
  if (whole === undefined || first + last === '') return undefined;
  if (first === '') {
    const start = Math.max(0, size - Number(last));
    return Number(last) > 0 && size > 0 ? { start, end: size - 1 } : 'none';
  }
  const start = Number(first);
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (last !== '' && Number(last) < start) return undefined;
  return start < size ? { start, end } : 'none';
}

function sendMissing({ dir }: ServedSite, response: ServerResponse): void {
  let page = 'Not found';
  try {
    page = readFileSync(join(dir, '404.html'), 'utf8');
  } catch {
    // A site that is being replaced has none for a moment.
  }
  const headers = { ...missingHeaders, 'Content-Type': mediaTypeOf('404.html') };
  response.writeHead(404, { ...headers, 'Content-Length': Buffer.byteLength(page) });
  response.end(page);
}
