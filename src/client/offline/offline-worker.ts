import type { OfflineSite } from '../../model/files/offline-site.ts';
import { keepFiles } from './keep-files.ts';
import { currentBuild, readKept, storeOf } from './kept-store.ts';

interface Lasting extends Event {
  waitUntil: (work: Promise<unknown>) => void;
}

interface Asking extends Lasting {
  request: Request;
  respondWith: (answer: Promise<Response>) => void;
}

/** What of a service worker is used here; TypeScript knows it only in programs that have no page. */
interface Worker {
  offlineSite: OfflineSite;
  skipWaiting: () => Promise<void>;
  clients: { claim: () => Promise<void> };
  addEventListener: ((kind: 'install' | 'activate', listen: (event: Lasting) => void) => void) &
    ((kind: 'fetch', listen: (event: Asking) => void) => void);
}

const worker = globalThis as unknown as Worker;
const { base, languages } = worker.offlineSite;

// A browser asks for this script now and then. It is another one with each build, and put in the place of the last one
// only when all that is kept is there as that build has it.
worker.addEventListener('install', (event) => {
  event.waitUntil(renew());
});
worker.addEventListener('activate', (event) => {
  event.waitUntil(worker.clients.claim());
});
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  const isOwn = origin === location.origin && pathname.startsWith(base);
  if (request.method !== 'GET' || !isOwn || isToBeKept(request)) return;
  event.respondWith(answer(request, pathname));
});

async function renew(): Promise<void> {
  if (await readKept(base)) await keepFiles(base, []);
  await worker.skipWaiting();
}

// What is asked for to be kept has to come from the site.
function isToBeKept({ mode, cache }: Request): boolean {
  return mode !== 'navigate' && cache === 'no-store';
}

/** The site's own answer; where there is none, or a part that the next build has no more, what was kept. */
async function answer(request: Request, path: string): Promise<Response> {
  const isPage = request.mode === 'navigate';
  try {
    const fresh = await fetch(request);
    return fresh.status === 404 && !isPage ? ((await find(path)) ?? fresh) : fresh;
  } catch (error) {
    const kept = (await find(path)) ?? (isPage ? await pageFor(path) : undefined);
    if (kept) return kept;
    throw error;
  }
}

// What stands behind a question mark is for scripts.
async function find(path: string): Promise<Response | undefined> {
  const build = await currentBuild(base);
  if (build === undefined) return undefined;
  return (await caches.open(storeOf(base, build))).match(path, { ignoreVary: true });
}

// A page without its last slash, else the one that says in the right language that this was not kept.
async function pageFor(path: string): Promise<Response | undefined> {
  const [first, ...others] = languages;
  const own = others.find((language) => path.startsWith(`${base}${language}/`)) ?? first;
  const about = [own, ...languages].map(
    (language) => `${base}${language === first ? '' : `${language ?? ''}/`}offline/`,
  );
  for (const address of [`${path}/`, ...about]) {
    const page = await find(address);
    if (page) return page;
  }
  return undefined;
}
