import { defineMiddleware } from 'astro:middleware';
import { withoutIdleSpace } from './build/idle-space.ts';
import { withOwnHashes } from './build/own-hashes.ts';

/** What happens to every page before it is written. */
export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(withoutIdleSpace(withOwnHashes(await response.text())), response);
});
