import { fromIndex } from '../index/index-fault.ts';
import { openRemoteService } from './remote-service.ts';
import type { SearchedSite, SearchService } from './search-service.ts';

/** Starts the search of a site in a thread of its own; where no thread can be had, in that of the page. */
export async function startService(site: SearchedSite): Promise<SearchService> {
  const worker = beginWorker();
  if (!worker) return openHere(site);
  const { promise: isLost, resolve } = Promise.withResolvers<undefined>();
  // Blocked, unknown to an old browser, or not there.
  worker.addEventListener('error', () => resolve(undefined), { once: true });
  return (await Promise.race([openRemoteService(worker, site), isLost])) ?? openHere(site);
}

// Some browsers throw where others say later that they have none.
function beginWorker(): Worker | undefined {
  try {
    return new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return undefined;
  }
}

async function openHere(site: SearchedSite): Promise<SearchService> {
  const { openService } = await fromIndex(import('./open-service.ts'));
  return openService(site);
}
