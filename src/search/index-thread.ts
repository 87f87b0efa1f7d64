import { Worker } from 'node:worker_threads';
import type { FromIndexThread, SentOptions, ToIndexThread } from './index-messages.ts';
import type { Indexer } from './open-indexer.ts';

/** An index that is made in a thread of its own; what goes wrong in it is thrown when it is to be finished. */
export interface IndexThread extends Indexer {
  close: () => Promise<void>;
}

// Pages, so many letters of which wait: making them need not stop, and they do not fill the memory.
const mostWaiting = 20_000_000;

/** Makes an index beside the pages, which keep one processor busy. */
export function openIndexThread(options: SentOptions, tell: (line: string) => void): IndexThread {
  const { ask, close } = openAsking(options, tell);
  let waiting = 0;
  let isFree = Promise.withResolvers<void>();

  async function give(url: string, html: string): Promise<void> {
    waiting += html.length;
    await ask({ kind: 'add', url, html }).catch(() => undefined);
    waiting -= html.length;
    isFree.resolve();
  }

  return {
    close,
    add: async (url, html) => {
      void give(url, html);
      while (waiting > mostWaiting) {
        isFree = Promise.withResolvers();
        await isFree.promise;
      }
    },
    keep: async (pages) => {
      const { unknown } = await ask({ kind: 'keep', pages });
      if (!unknown) throw new Error('Unexpected answer of the thread of the search index');
      return unknown;
    },
    finish: async (dir, urls) => {
      const { finished } = await ask({ kind: 'finish', dir, urls });
      if (!finished) throw new Error('Unexpected answer of the thread of the search index');
      return finished;
    },
  };
}

type Answer = Extract<FromIndexThread, { kind: 'done' }>;

// Once something has gone wrong, every question fails with it.
function openAsking(options: SentOptions, tell: (line: string) => void) {
  const worker = new Worker(new URL('./index-worker.ts', import.meta.url), { workerData: options });
  const asked = new Map<number, PromiseWithResolvers<Answer>>();
  let last = 0;
  let fault: Error | undefined;

  function fail(error: Error): void {
    fault ??= error;
    for (const { reject } of asked.values()) reject(fault);
    asked.clear();
  }

  worker.on('message', (said: FromIndexThread) => {
    if (said.kind === 'told') tell(said.line);
    if (said.kind === 'failed') fail(new Error(said.message));
    if (said.kind !== 'done') return;
    asked.get(said.id)?.resolve(said);
    asked.delete(said.id);
  });
  worker.on('error', fail);
  worker.on('exit', () => {
    fail(new Error('The thread of the search index ended before its work was done'));
  });
  return {
    ask: async (question: ToIndexThread): Promise<Answer> => {
      if (fault) throw fault;
      const answer = Promise.withResolvers<Answer>();
      asked.set(++last, answer);
      worker.postMessage({ id: last, question });
      return answer.promise;
    },
    close: async () => {
      await worker.terminate();
    },
  };
}
