import { Tinypool } from 'tinypool';
import type { WrittenExports } from '../kept/keep-exports.ts';
import type { ExportsTask } from './exports-worker.ts';

/** Files beside pages that are being written. */
export interface Exports {
  /** Waits for them; throws what went wrong. */
  finish: () => Promise<WrittenExports['records']>;
  /** Lets go of them, whether or not they are finished. */
  close: () => Promise<void>;
}

/** Begins to write the files beside pages in a thread of their own: pages are made one after the other, and keep one processor busy. */
export function startExports(task: ExportsTask): Exports {
  const filename = new URL('./exports-worker.ts', import.meta.url).href;
  const pool = new Tinypool({ filename, minThreads: 1, maxThreads: 1 });
  const writing = pool.run(task) as Promise<WrittenExports>;
  // What fails is thrown where it is awaited.
  writing.catch(() => undefined);
  return {
    finish: async () => {
      const { files, kept, records } = await writing;
      process.stderr.write(`files beside pages: ${files}, ${kept} of them as they were\n`);
      return records;
    },
    close: () => pool.destroy(),
  };
}
