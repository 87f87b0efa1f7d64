import { execFileSync } from 'node:child_process';
import type { Settings } from '../settings.ts';
import { addressFile } from '../model/reading/address-ledger.ts';
import { errorsIn } from '../model/reading/issue.ts';
import { checkFolder } from './check-folder.ts';
import { count } from './report/count.ts';
import { reportIssues } from './report/report-issues.ts';
import { updatePermalinks } from './update-permalinks.ts';

/** Runs Git in the content folder and returns what it printed; throws with its own words where it refuses. */
type Git = (...args: string[]) => string;

/** Where a release is pushed to. */
interface Target {
  remote: string;
  branch: string;
}

const mostTries = 5;
const ledgers = [':(glob)**/permalinks.yaml', `:(glob)${addressFile}`];
// For runners that were told no name: the commit is the release's, nobody's else.
const noName = ['-c', 'user.name=Pincite release', '-c', 'user.email=release@pincite.invalid'];

/**
 * Completes the ledgers on the newest commit of the branch, commits and pushes them. Where somebody else
 * pushed meanwhile, it takes its commit back and begins again, so that ids are given on what is really there.
 *
 * @returns whether the remote branch has complete ledgers; false where the content has faults.
 * @throws where Git refuses, or the content folder has changes that are not committed.
 */
export async function releaseLedgers(settings: Settings): Promise<boolean> {
  const git = gitIn(settings.contentDir);
  const changed = git('status', '--porcelain', '--', '.').trim();
  if (changed !== '') {
    throw new Error(
      `Unexpected changes that are not committed, expected none:\n${changed}\nCommit them, or set them aside: git stash --include-untracked`,
    );
  }
  const target = targetOf(git);
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
    const refusal = push(git, target);
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

function gitIn(cwd: string): Git {
  return (...args) =>
    execFileSync('git', args, {
      cwd,
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
      env: { ...process.env, LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
}

// GitLab's runners stand on a commit, not on a branch; the variable says which one it belongs to.
function targetOf(git: Git): Target {
  const asked = process.env['CI_COMMIT_BRANCH'];
  const branch = asked || git('branch', '--show-current').trim();
  if (branch === '') {
    throw new Error('Unexpected commit without a branch, expected one to push to: git switch main');
  }
  if (asked) git('checkout', '--quiet', '-B', branch);
  const [remote] = git('remote')
    .split('\n')
    .filter(Boolean)
    .sort((a) => (a === 'origin' ? -1 : 0));
  if (remote === undefined) throw new Error('Unexpected repository without a remote to push to.');
  return { remote, branch };
}

// Own commits that are not pushed yet go on top of the others'.
function takeNewest(git: Git, { remote, branch }: Target): void {
  git('fetch', '--quiet', remote, branch);
  try {
    git('rebase', '--quiet', 'FETCH_HEAD');
  } catch (error) {
    git('rebase', '--abort');
    throw error;
  }
}

async function writeLedgers(settings: Settings, git: Git): Promise<boolean> {
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
  const { issues } = await checkFolder(settings, { isRelease: true });
  const errors = errorsIn(issues);
  reportIssues(errors, settings);
  return errors.length === 0;
}

function commitLedgers(git: Git): void {
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
  const identity = git('config', '--default', '', 'user.email').trim() === '' ? noName : [];
  git(...identity, 'commit', '--quiet', '-m', `Ledgers: ${count(files.length, 'file')} completed`);
  console.log(`release: committed ${count(files.length, 'ledger')}`);
}

// Ledgers as they are committed, and without those that are not.
function discardLedgers(git: Git): void {
  git('reset', '--quiet', '--', '.');
  for (const pattern of ledgers) {
    if (git('ls-files', '--modified', '--', pattern)) git('checkout', '--quiet', '--', pattern);
    git('clean', '--quiet', '--force', '--', pattern);
  }
}

/** Why the remote did not take it, in Git's words; nothing where it did. */
function push(git: Git, { remote, branch }: Target): string | undefined {
  try {
    // The branch has what starts the next run already; GitLab would start one more for this push.
    git(
      'push',
      '--quiet',
      ...(process.env['GITLAB_CI'] ? ['-o', 'ci.skip'] : []),
      remote,
      `HEAD:${branch}`,
    );
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function isBehind(git: Git, { remote, branch }: Target): boolean {
  git('fetch', '--quiet', remote, branch);
  return git('rev-list', '--count', 'HEAD..FETCH_HEAD').trim() !== '0';
}
