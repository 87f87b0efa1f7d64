import type { Fault } from '../../model/reading/issue.ts';
import { digestOf } from '../files/ledger-list.ts';
import { readTextFile } from '../files/read-file.ts';
import type { Words } from '../files/words.ts';
import { keptOfFile } from './kept-readings.ts';

/** The words of a content file, or the one fault that kept them from being read; one that nobody touched is not opened. */
export function readWords(dir: string, file: string): Words | Fault {
  let text: string | undefined;
  const known = keptOfFile<{ digest: string } | Fault>({ dir, file, kind: 'words' }, () => {
    const read = readTextFile(dir, file);
    if (typeof read !== 'string') return { data: read, isWhole: false };
    text = read;
    return { data: { digest: digestOf(read) }, isWhole: true };
  });
  if ('rule' in known) return known;
  return { digest: known.digest, text: () => (text ??= readAgain(dir, file)) };
}

/** The text of a file that could be read before. */
export function readAgain(dir: string, file: string): string {
  const text = readTextFile(dir, file);
  if (typeof text === 'string') return text;
  throw new Error(`${file} was changed while it was read: run the command again`);
}
