import { digestOf } from './ledger-list.ts';

/** The words of a file or of a part of it, which are read where somebody asks for them, and what tells them from all others. */
export interface Words {
  digest: string;
  text: () => string;
}

/** Words that were read. */
export function wordsOf(text: string): Words {
  return { digest: digestOf(text), text: () => text };
}
