import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A file as a store has it. */
interface StoredFile {
  size: number;
  digest: string;
  headers: { 'content-type': string | undefined; 'cache-control': string | undefined };
}

/** A store that speaks as much of S3's protocol as a program asks for that puts files there. */
export interface ObjectStore {
  address: string;
  /** What it has, by path within the bucket. */
  files: Map<string, StoredFile>;
  /** Paths in the order in which they were put there. */
  put: string[];
  stop: () => Promise<void>;
}

/** Opens an empty store with one bucket, `site`. */
export async function openObjectStore(): Promise<ObjectStore> {
  const files: ObjectStore['files'] = new Map();
  const put: string[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const url = new URL(request.url ?? '', 'http://store');
      const key = decodeURIComponent(url.pathname).replace(/^\/site\/?/, '');
      if (key === '' && request.method === 'GET') {
        response.setHeader('content-type', 'application/xml');
        response.end(listOf(files, url.searchParams));
      } else if (key === '') {
        response.end();
      } else if (request.method === 'PUT') {
        const file = await read(request);
        files.set(key, file);
        put.push(key);
        response.setHeader('etag', `"${file.digest}"`).end();
      } else {
        const file = files.get(key);
        if (!file) {
          response.writeHead(404).end();
          return;
        }
        const { size, digest, headers } = file;
        response.setHeader('content-length', size).setHeader('etag', `"${digest}"`);
        response.setHeader('last-modified', new Date(0).toUTCString());
        response.setHeader('content-type', headers['content-type'] ?? '').end();
      }
    })();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const stop = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return { address: `http://127.0.0.1:${port}`, files, put, stop };
}

async function read(request: IncomingMessage): Promise<StoredFile> {
  const body = await text(request);
  const { 'content-type': type, 'cache-control': caching } = request.headers;
  return {
    size: Buffer.byteLength(body),
    digest: createHash('md5').update(body).digest('hex'),
    headers: { 'content-type': type, 'cache-control': caching },
  };
}

function listOf(files: ObjectStore['files'], asked: URLSearchParams): string {
  const prefix = asked.get('prefix') ?? '';
  const delimiter = asked.get('delimiter') ?? '';
  const folders = new Set<string>();
  const contents = [...files].flatMap(([key, { size, digest }]) => {
    if (!key.startsWith(prefix)) return [];
    const end = delimiter ? key.indexOf(delimiter, prefix.length) : -1;
    if (end >= 0) folders.add(key.slice(0, end + 1));
    return end >= 0
      ? []
      : `<Contents><Key>${key}</Key><LastModified>2026-01-01T00:00:00.000Z</LastModified><ETag>"${digest}"</ETag><Size>${size}</Size></Contents>`;
  });
  const common = [...folders].map(
    (folder) => `<CommonPrefixes><Prefix>${folder}</Prefix></CommonPrefixes>`,
  );
  return `<?xml version="1.0"?><ListBucketResult><Name>site</Name><Prefix>${prefix}</Prefix><IsTruncated>false</IsTruncated>${contents.join('')}${common.join('')}</ListBucketResult>`;
}
