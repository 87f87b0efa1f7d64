import { fromIndex } from '../index/index-fault.ts';
import { openRemoteService } from './remote-service.ts';
import type { SearchedSite, SearchService } from './search-service.ts';

// Begun by the page before its scripts were there (`preload-script.ts`); 0 where none can be had.
const page = globalThis as { searchWorker?: Worker | 0 };

/** Starts the search of a site in a thread of its own; where no thread can be had, in that of the page. */
export async function startService(site: SearchedSite): Promise<SearchService> {
  const worker = beginWorker();
  if (!worker) return openHere(site);
  const { promise: isLost, resolve } = Promise.withResolvers<undefined>();
  const lose = () => {
    page.searchWorker = 0;
    resolve(undefined);
  };
  // Blocked, unknown to an old browser, or not there.
  worker.addEventListener('error', lose, { once: true });
  return (await Promise.race([openRemoteService(worker, site), isLost])) ?? openHere(site);
}

// Some browsers throw where others say later that they have none.
function beginWorker(): Worker | undefined {
  try {
    page.searchWorker ??= new Worker(new URL('./search-worker.ts', import.meta.url), {
      type: 'module',
    });
  } catch {
    page.searchWorker = 0;
  }
  return page.searchWorker || undefined;
}

async function openHere(site: SearchedSite): Promise<SearchService> {
  const { openService } = await fromIndex(import('./open-service.ts'));
  return openService(site);
}
