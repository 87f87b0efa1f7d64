import { parentPort, workerData } from 'node:worker_threads';
import type { AskedIndexThread, FromIndexThread, SentOptions } from './index-messages.ts';
import { openIndexer } from './open-indexer.ts';

const say = (message: FromIndexThread) => parentPort?.postMessage(message);
const indexer = openIndexer({
  // Sent by `index-thread.ts`.
  ...(workerData as SentOptions),
  tell: (line) => {
    say({ kind: 'told', line });
  },
});
// One question after the other: an index of the same pages is the same.
let work = Promise.resolve();

parentPort?.on('message', (asked: AskedIndexThread) => {
  work = work.then(() => answer(asked));
});

async function answer({ id, question }: AskedIndexThread): Promise<void> {
  try {
    if (question.kind === 'add') {
      await indexer.add(question.url, question.html);
      say({ kind: 'done', id });
    } else if (question.kind === 'keep') {
      say({ kind: 'done', id, unknown: await indexer.keep(question.pages) });
    } else {
      const finished = await indexer.finish(question.dir, question.urls);
      say({ kind: 'done', id, finished });
    }
  } catch (error) {
    say({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}
