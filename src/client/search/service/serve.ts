import { expectFile, giveFile } from '../../given-files.ts';
import { type Channel, type FromService, sentFault, type ToService } from './messages.ts';
import type { SearchedSite, SearchService } from './search-service.ts';

/** Answers what is asked through a channel, once it is told of which site. */
export function serve(
  channel: Channel<FromService, ToService>,
  openService: (site: SearchedSite) => SearchService,
): void {
  const asked = new Map<number, AbortController>();
  let service: SearchService | undefined;

  async function answer({ id, method, question }: Extract<ToService, { kind: 'ask' }>) {
    const end = new AbortController();
    asked.set(id, end);
    try {
      // The other end has the types.
      const ask = service?.[method] as (of: unknown, signal: AbortSignal) => Promise<unknown>;
      channel.postMessage({ kind: 'reply', id, reply: await ask(question, end.signal) });
    } catch (error) {
      channel.postMessage({ kind: 'fault', id, fault: sentFault(error) });
    }
    asked.delete(id);
  }

  channel.onmessage = ({ data }) => {
    if (data.kind === 'files') for (const address of data.addresses) expectFile(address);
    if (data.kind === 'file') giveFile(data.address, data.bytes);
    if (data.kind === 'abort') asked.get(data.id)?.abort();
    if (data.kind === 'ask') void answer(data);
    if (data.kind !== 'open') return;
    service = openService(data.site);
    channel.postMessage({ kind: 'open' });
  };
}
