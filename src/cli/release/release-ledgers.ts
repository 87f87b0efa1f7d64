import type { Settings } from '../../settings.ts';
import { addressFile } from '../../model/reading/address-ledger.ts';
import { errorsIn } from '../../model/reading/issue.ts';
import { checkFolder, findHeldAgainst } from '../checked/check-folder.ts';
import {
  type ReleaseGit,
  isBehind,
  openRepository,
  pushBranch,
  releaseBranch,
  signature,
  takeNewest,
} from './release-branch.ts';
import { count } from '../report/count.ts';
import { reportIssues } from '../report/report-issues.ts';
import { updatePermalinks } from '../ledgers/update-permalinks.ts';

const mostTries = 5;
const ledgers = [':(glob)**/permalinks.yaml', `:(glob)${addressFile}`];

/**
 * Completes the ledgers on the newest commit of the branch, commits and pushes them. Where somebody else
 * pushed meanwhile, it takes its commit back and begins again, so that ids are given on what is really there.
 *
 * @returns whether the remote branch has complete ledgers; false where the content has faults.
 * @throws where Git refuses, or the content folder has changes that are not committed.
 */
export async function releaseLedgers(settings: Settings): Promise<boolean> {
  const git = openRepository(settings.contentDir);
  const changed = git('status', '--porcelain', '--', '.').trim();
  if (changed !== '') {
    throw new Error(
      `Unexpected changes that are not committed, expected none:\n${changed}\nCommit them, or set them aside: git stash --include-untracked`,
    );
  }
  const target = releaseBranch(git);
  for (let tries = 1; ; tries++) {
    takeNewest(git, target);
    const before = git('rev-parse', 'HEAD').trim();
    if (!(await writeLedgers(settings, git))) return false;
    commitLedgers(git);
    if (!(await isFitToBuild(settings))) {
      git('reset', '--quiet', '--soft', before);
      discardLedgers(git);
      return false;
    }
    const refusal = pushBranch(git, target);
    if (refusal === undefined) return true;
    git('reset', '--quiet', '--soft', before);
    discardLedgers(git);
    if (!isBehind(git, target)) throw new Error(refusal);
    if (tries === mostTries) {
      throw new Error(`Others pushed to ${target.branch} ${mostTries} times meanwhile: try again.`);
    }
    console.log(`release: somebody else pushed to ${target.branch}; beginning again`);
  }
}

async function writeLedgers(settings: Settings, git: ReleaseGit): Promise<boolean> {
  const isDone = await updatePermalinks(settings, {
    dryRun: false,
    date: undefined,
    since: undefined,
    confirmed: [],
  });
  // What could be written is of no use while the rest stands in the way of a build.
  if (!isDone) discardLedgers(git);
  return isDone;
}

// What was written is asked once more, as the build that follows will: it may be the first to refuse.
async function isFitToBuild(settings: Settings): Promise<boolean> {
  const { issues } = await checkFolder(settings, await findHeldAgainst(settings), {
    isRelease: true,
  });
  const errors = errorsIn(issues);
  reportIssues(errors, settings);
  return errors.length === 0;
}

function commitLedgers(git: ReleaseGit): void {
  const names = git(
    'ls-files',
    '--modified',
    '--others',
    '--exclude-standard',
    '-z',
    '--',
    ...ledgers,
  );
  const files = names.split('\0').filter(Boolean);
  if (files.length === 0) return;
  // By patterns, since ten thousand names are too long for a command; one that matches nothing is refused.
  for (const pattern of ledgers)
    if (git('ls-files', '-mo', '--', pattern)) git('add', '--', pattern);
  git(
    ...signature(git),
    'commit',
    '--quiet',
    '-m',
    `Ledgers: ${count(files.length, 'file')} completed`,
  );
  console.log(`release: committed ${count(files.length, 'ledger')}`);
}

// Ledgers as they are committed, and without those that are not.
function discardLedgers(git: ReleaseGit): void {
  git('reset', '--quiet', '--', '.');
  for (const pattern of ledgers) {
    if (git('ls-files', '--modified', '--', pattern)) git('checkout', '--quiet', '--', pattern);
    git('clean', '--quiet', '--force', '--', pattern);
  }
}
