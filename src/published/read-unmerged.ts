import { addressFile } from '../model/reading/address-ledger.ts';
import { openGit } from './git.ts';

/** The versions of a file that Git could not merge, as far as there are such. */
export interface Unmerged {
  base?: string;
  ours?: string;
  theirs?: string;
}

const stages = { 1: 'base', 2: 'ours', 3: 'theirs' } as const;

/** The ledgers of a content folder that Git says are in conflict, whatever was done to their files since. */
export function readUnmerged(contentDir: string): Map<string, Unmerged> {
  const found = new Map<string, Unmerged>();
  const git = openGit(contentDir);
  if ('refusal' in git) return found;
  const paths = [':(glob)briefs/**/permalinks.yaml', addressFile];
  const listed = git.ask('ls-files', '--unmerged', '-z', '--', ...paths)?.split('\0') ?? [];
  const entries = listed.flatMap((line) => {
    const [, blob, stage, file] = /^\d+ (\w+) ([123])\t(.*)$/s.exec(line) ?? [];
    return blob && file ? [{ blob, file, side: stages[Number(stage) as 1 | 2 | 3] }] : [];
  });
  const texts = git.read(entries.map(({ blob }) => blob));
  entries.forEach(({ file, side }, index) => {
    const text = texts[index]?.toString('utf8');
    if (text !== undefined) found.set(file, { ...found.get(file), [side]: text });
  });
  return found;
}
