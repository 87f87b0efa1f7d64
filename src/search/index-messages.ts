import type { KeptPages } from '../model/page/finished-page.ts';
import type { FinishedIndex, IndexerOptions } from './open-indexer.ts';

/** What an index is made with in a thread of its own. */
export type SentOptions = Omit<IndexerOptions, 'tell'>;

/** What the thread is asked for. */
export type ToIndexThread =
  | { kind: 'add'; url: string; html: string }
  | { kind: 'keep'; pages: KeptPages['pages'] }
  | { kind: 'finish'; dir: string; urls: readonly string[] };

/** A question, by whose number it is answered. */
export interface AskedIndexThread {
  id: number;
  question: ToIndexThread;
}

/** What the thread answers, and says by itself. */
export type FromIndexThread =
  | { kind: 'done'; id: number; finished?: FinishedIndex; unknown?: string[] }
  | { kind: 'failed'; message: string }
  | { kind: 'told'; line: string };
