import { channel } from 'node:diagnostics_channel';
import { defineMiddleware } from 'astro:middleware';
import { withoutIdleSpace } from './build/idle-space.ts';
import { withOwnHashes } from './build/own-hashes.ts';
import { type FinishedPage, finishedPageChannel } from './model/page/finished-page.ts';
import { withoutFacts } from './search/drop-facts.ts';

const finished = channel(finishedPageChannel);

/** What happens to every page before it is written. */
export const onRequest = defineMiddleware(async ({ url }, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const html = withoutIdleSpace(withOwnHashes(await response.text()));
  if (!finished.hasSubscribers) return new Response(html, response);
  const page: FinishedPage = { path: url.pathname, html };
  finished.publish(page);
  await page.isTaken;
  return new Response(withoutFacts(html), response);
});
