import { type Channel, faultOf, type FromService, type ToService } from './messages.ts';
import type { SearchedSite, SearchService } from './search-service.ts';

/** A search in another thread, once that says that it is there. */
export function openRemoteService(
  channel: Channel<ToService, FromService>,
  site: SearchedSite,
): Promise<SearchService> {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  const opened = Promise.withResolvers<SearchService>();
  let last = 0;

  function ask(method: keyof SearchService, question: unknown, signal?: AbortSignal) {
    const id = ++last;
    const asked = Promise.withResolvers<unknown>();
    if (signal?.aborted) return Promise.reject(reasonOf(signal));
    waiting.set(id, asked);
    const end = () => {
      channel.postMessage({ kind: 'abort', id });
      if (signal) asked.reject(reasonOf(signal));
    };
    signal?.addEventListener('abort', end, { once: true });
    channel.postMessage({ kind: 'ask', id, method, question });
    return asked.promise.finally(() => {
      waiting.delete(id);
      signal?.removeEventListener('abort', end);
    });
  }

  const method =
    <Name extends keyof SearchService>(name: Name) =>
    (question: unknown, signal?: AbortSignal) =>
      ask(name, question, signal) as ReturnType<SearchService[Name]>;
  const service: SearchService = {
    prepare: method('prepare'),
    answer: method('answer'),
    contents: method('contents'),
    counts: method('counts'),
    advise: method('advise'),
    others: method('others'),
  };
  channel.onmessage = ({ data }) => {
    if (data.kind === 'open') opened.resolve(service);
    else if (data.kind === 'reply') waiting.get(data.id)?.resolve(data.reply);
    else waiting.get(data.id)?.reject(faultOf(data.fault));
  };
  channel.postMessage({ kind: 'open', site });
  return opened.promise;
}

function reasonOf({ reason }: AbortSignal): Error {
  return reason instanceof Error ? reason : new Error('no longer wanted', { cause: reason });
}
