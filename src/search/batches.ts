import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type IndexedBatch, type OpenBatch, openBatch } from './pagefind-batch.ts';
import type { SearchRecord } from './search-record.ts';

/** Texts that Pagefind indexes some at a time. */
export interface Batches {
  /** Gives it a text; comes back when it has the one before. */
  add: (record: SearchRecord) => Promise<void>;
  /** What it made of all of them. */
  end: () => Promise<IndexedBatch[]>;
  /** Takes that away. */
  clear: () => Promise<void>;
}

// Letters: the texts of a thousand briefs of six hundred words have eight million, for each of which Pagefind takes ninety
// bytes of memory.
const usualSize = 6_000_000;

/**
 * Has texts indexed by one process of Pagefind after the other, so that its memory does not grow with the archive.
 *
 * One text after the other, so that an index of the same pages is the same; Pagefind works on a text while the next is read.
 */
export function openBatches(dir: string, size = usualSize): Batches {
  const folder = join(dir, 'batches');
  const made: IndexedBatch[] = [];
  let open: OpenBatch | undefined;
  let work = Promise.resolve();

  async function give(record: SearchRecord): Promise<void> {
    open ??= await openBatch(join(folder, String(made.length)));
    await open.add(record);
    if (open.size() >= size) await write();
  }

  async function write(): Promise<void> {
    if (!open) return;
    made.push(await open.write());
    open = undefined;
  }

  return {
    add: async (record) => {
      const before = work;
      work = before.then(() => give(record));
      // What fails is thrown where it is awaited.
      work.catch(() => undefined);
      await before;
    },
    end: async () => {
      await work;
      await write();
      return made;
    },
    clear: () => rm(folder, { recursive: true, force: true }),
  };
}
