import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { mediaTypeOf } from '../model/files/media-types.ts';

/** Serves the files of `pagefind` in an output folder, under any base path, for the development server. */
export function serveIndex(outDir: string) {
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const path = /\/pagefind\/([\w./-]+)(?:\?|$)/.exec(request.url ?? '')?.[1];
    if (path === undefined || path.includes('..')) next();
    else void serveFile(join(outDir, 'pagefind', path), response);
  };
}

async function serveFile(file: string, response: ServerResponse): Promise<void> {
  try {
    const content = await readFile(file);
    response.setHeader('Content-Type', mediaTypeOf(file));
    response.end(content);
  } catch {
    response.statusCode = 404;
    response.end();
  }
}
