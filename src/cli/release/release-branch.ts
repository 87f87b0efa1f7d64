import { execFileSync } from 'node:child_process';

/** Runs Git in the content folder and returns what it printed; throws with its own words where it refuses. */
export type ReleaseGit = (...args: string[]) => string;

/** Where a release is pushed to. */
export interface ReleaseBranch {
  remote: string;
  branch: string;
}

/** Git in a folder of a repository that has a commit. */
export function openRepository(cwd: string): ReleaseGit {
  const git = gitIn(cwd);
  const how = 'git init --initial-branch=main, git add --all, git commit';
  try {
    git('rev-parse', '--show-toplevel');
  } catch (error) {
    if (!String(error).includes('not a git repository')) throw error;
    throw new Error(
      `Unexpected folder outside of any Git repository, expected one with a remote: ${how}, git remote add origin <its address>`,
      { cause: error },
    );
  }
  if (git('rev-list', '--max-count=1', '--ignore-missing', 'HEAD', '--').trim() === '') {
    throw new Error(`Unexpected repository without a commit, expected the texts in it: ${how}`);
  }
  return git;
}

// In its own English, which is read.
function gitIn(cwd: string): ReleaseGit {
  return (...args) =>
    execFileSync('git', args, {
      cwd,
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
      env: { ...process.env, LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
}

/** What a commit of the release is signed with, for runners that were told no name: it is the release's, nobody's else. */
export function signature(git: ReleaseGit): string[] {
  const isNamed = git('config', '--default', '', 'user.email').trim() !== '';
  return isNamed
    ? []
    : ['-c', 'user.name=Pincite release', '-c', 'user.email=release@pincite.invalid'];
}

/** The branch that is released. */
export function releaseBranch(git: ReleaseGit): ReleaseBranch {
  // GitLab's runners stand on a commit, not on a branch; the variable says which one it belongs to.
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
  if (remote === undefined) {
    throw new Error(
      'Unexpected repository without a remote, expected one to push to: git remote add origin <its address>',
    );
  }
  return { remote, branch };
}

/**
 * Puts what others pushed below the own commits. Merges stay as they are, and so does what was settled in them.
 *
 * @throws where the two contradict each other; then everything is as it was.
 */
export function takeNewest(git: ReleaseGit, target: ReleaseBranch): void {
  if (!fetchBranch(git, target) || isWithin(git, 'FETCH_HEAD', 'HEAD')) return;
  const hasMerges = git('rev-list', '--merges', '--max-count=1', 'FETCH_HEAD..HEAD').trim() !== '';
  if (!hasMerges && rebase(git)) return;
  merge(git, target);
}

/** Whether others pushed what the own branch does not have. */
export function isBehind(git: ReleaseGit, target: ReleaseBranch): boolean {
  return fetchBranch(git, target) && !isWithin(git, 'FETCH_HEAD', 'HEAD');
}

/** Why the remote did not take the branch, in Git's words; nothing where it did. */
export function pushBranch(git: ReleaseGit, { remote, branch }: ReleaseBranch): string | undefined {
  // The branch has what starts the next run already; GitLab would start one more for this push.
  const quietly = process.env['GITLAB_CI'] ? ['-o', 'ci.skip'] : [];
  const isFollowing = git('config', '--default', '', `branch.${branch}.remote`).trim() !== '';
  const follow = isFollowing ? [] : ['--set-upstream'];
  try {
    git('push', '--quiet', ...quietly, ...follow, remote, `HEAD:refs/heads/${branch}`);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

// A remote that has nothing yet takes the branch as its first.
function fetchBranch(git: ReleaseGit, { remote, branch }: ReleaseBranch): boolean {
  const heads = git('ls-remote', '--heads', remote)
    .split('\n')
    .flatMap((line) => line.split('\trefs/heads/')[1] ?? []);
  if (heads.length === 0) return false;
  if (!heads.includes(branch)) {
    throw new Error(
      `Unexpected branch \`${branch}\`, which ${remote} does not have, expected one that it has: ${heads.slice(0, 5).join(', ')}.\nGo there (git switch ${heads[0]}), or push this one first: git push -u ${remote} ${branch}`,
    );
  }
  git('fetch', '--quiet', remote, branch);
  return true;
}

function isWithin(git: ReleaseGit, commit: string, other: string): boolean {
  return git('rev-list', '--max-count=1', commit, `^${other}`).trim() === '';
}

// What is of one piece stays a line; where a commit on the way contradicts, the whole may still agree.
function rebase(git: ReleaseGit): boolean {
  try {
    git(...signature(git), 'rebase', '--quiet', 'FETCH_HEAD');
    return true;
  } catch (error) {
    // One that did not begin has a reason of its own.
    if (!git('status').includes('rebase in progress')) throw error;
    git('rebase', '--abort');
    return false;
  }
}

// The published line comes first, since what was ever published is read along first parents.
function merge(git: ReleaseGit, { remote, branch }: ReleaseBranch): void {
  const own = git('rev-parse', 'HEAD').trim();
  git('checkout', '--quiet', '--detach', 'FETCH_HEAD');
  try {
    const message = `Merge what was pushed to ${branch} meanwhile`;
    git(...signature(git), 'merge', '--quiet', '--no-ff', '-m', message, own);
  } catch (error) {
    const files = git('diff', '--name-only', '--diff-filter=U').trim();
    git('reset', '--quiet', '--merge');
    git('checkout', '--quiet', branch);
    if (files === '') throw error;
    throw new Error(
      `Unexpected conflict with what was pushed to ${branch} meanwhile, in:\n${files}\nNothing was changed. Settle it: git pull --no-rebase ${remote} ${branch}, choose in the texts, npm run permalinks, git add --all, git commit; then npm run release.`,
      { cause: error },
    );
  }
  git('checkout', '--quiet', '-B', branch);
}
