import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { readPublishedFile } from '../published/read-published-file.ts';
import { mergeVersions } from '../published/settle-conflict.ts';
import { sayConflict } from './ledgers/settle-conflicts.ts';

// Git calls this for a ledger that two branches changed: with the files of what they had (%O), ours (%A) and
// theirs (%B), and the path (%P). What it leaves in ours is the result; exit status 1 says that it is in conflict.
const [base = '', ours = '', theirs = '', path = ''] = process.argv.slice(2);
const [before, own, other] = [base, ours, theirs].map((file) => readFileSync(file, 'utf8'));
const versions = { base: before ?? '', ours: own ?? '', theirs: other ?? '' };
const merged = mergeVersions(path, versions, readPublishedFile(process.cwd(), path));
if (merged) {
  writeFileSync(ours, merged.text);
  for (const line of [path, ...sayConflict(merged)].slice(merged.clashes.length > 0 ? 0 : 1)) {
    console.error(line);
  }
  if (merged.open.length > 0) process.exitCode = 1;
} else {
  // What cannot be read is left to people, with Git's markers in it.
  const { status } = spawnSync('git', ['merge-file', ours, base, theirs]);
  process.exitCode = status === 0 ? 0 : 1;
}
