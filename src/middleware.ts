import type { APIContext, MiddlewareNext } from 'astro';
import { hash } from 'node:crypto';
import { channel } from 'node:diagnostics_channel';
import { defineMiddleware } from 'astro:middleware';
import { withoutIdleSpace } from './build/html/idle-space.ts';
import { withOwnPolicy } from './build/html/own-policy.ts';
import { recordPage } from './library/making/record-page.ts';
import type { PageLocals } from './library/page-build.ts';
import { type FinishedPage, finishedPageChannel } from './model/page/finished-page.ts';
import { factsIn, withoutFacts } from './search/drop-facts.ts';

const finished = channel(finishedPageChannel);

/** What happens to every page before it is written. */
export const onRequest = defineMiddleware(async (context, next) => {
  if (!finished.hasSubscribers) return (await makePage(context, next)).made;
  const { routePattern, params, props } = context;
  const page = { routePattern, params, props, file: fileOf(context) };
  return recordPage(page, () => makePage(context, next));
});

async function makePage({ url, locals }: APIContext, next: MiddlewareNext) {
  const response = await next();
  if (!isPage(response)) return { made: response, facts: [] };
  // A page is written while it is read: only then all is read that belongs to it.
  const html = withoutIdleSpace(withOwnPolicy(await response.text()));
  if (!finished.hasSubscribers) return { made: new Response(html, response), facts: [] };
  const page: FinishedPage = { path: url.pathname, html };
  finished.publish(page);
  await page.isTaken;
  const facts = factsIn(html);
  const whole = facts.length > 0 ? hash('sha1', html) : undefined;
  const handed: PageLocals = locals;
  handed.html = withoutFacts(html);
  // Astro would put a page of its own in the place of one without a body.
  return { made: new Response('', response), facts, whole };
}

function isPage({ headers }: Response): boolean {
  return headers.get('content-type')?.startsWith('text/html') ?? false;
}

function fileOf({ url }: APIContext): string {
  const path = decodeURI(url.pathname.slice(import.meta.env.BASE_URL.replace(/\/?$/, '/').length));
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}
