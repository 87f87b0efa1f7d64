import type { CDPSession } from '@playwright/test';

/** The memory of a page's workers: begun before the page is opened, since it hears of each as it begins. */
export async function watchWorkerHeap(session: CDPSession): Promise<() => Promise<number>> {
  const workers: string[] = [];
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') workers.push(sessionId);
  });
  const settings = { autoAttach: true, waitForDebuggerOnStart: false, flatten: false };
  await session.send('Target.setAutoAttach', settings);
  return async () => {
    const sizes = await Promise.all(workers.map((worker) => heapOf(session, worker)));
    return sizes.reduce((sum, size) => sum + size, 0);
  };
}

// What it holds as JavaScript and as plain bytes, after a collection.
async function heapOf(session: CDPSession, worker: string): Promise<number> {
  await ask(session, worker, 'HeapProfiler.collectGarbage');
  const answer = await ask(session, worker, 'Runtime.getHeapUsage');
  return (answer['usedSize'] ?? NaN) + (answer['backingStorageSize'] ?? 0);
}

let last = 0;

async function ask(
  session: CDPSession,
  worker: string,
  method: string,
): Promise<Partial<Record<string, number>>> {
  const id = ++last;
  const answered = Promise.withResolvers<Partial<Record<string, number>>>();
  const hear = ({ message }: { message: string }) => {
    // Written by the browser.
    const heard = JSON.parse(message) as { id?: number; result?: Partial<Record<string, number>> };
    if (heard.id === id) answered.resolve(heard.result ?? {});
  };
  session.on('Target.receivedMessageFromTarget', hear);
  const message = JSON.stringify({ id, method });
  await session.send('Target.sendMessageToTarget', { sessionId: worker, message });
  const answer = await answered.promise;
  session.off('Target.receivedMessageFromTarget', hear);
  return answer;
}
