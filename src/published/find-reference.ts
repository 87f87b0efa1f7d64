import type { Git } from './git.ts';

/** The commit that content is held against. */
export interface Reference {
  /** As people know it: `origin/main`. */
  name: string;
  commit: string;
  /** What has to be known of it beside that. */
  remark?: string;
}

/** What is asked for: `--since`, or `PUBLISHED_REF`, and the variables of continuous integration. */
export interface Wanted {
  since?: string | undefined;
  env: Readonly<Record<string, string | undefined>>;
  /** Where the last output is, which tells what was published where Git does not. */
  outDir?: string;
}

/** The branch, commit or output that is asked for by name. */
export function askedFor({ since, env }: Wanted): string | undefined {
  const asked = since ?? (env['PUBLISHED_REF'] || undefined);
  // GitLab and GitHub write noughts where a branch is new.
  return asked !== undefined && /^0+$/.test(asked) ? undefined : asked;
}

/**
 * The published commit: the one asked for; else that of the main branch that this one began from or
 * has merged; for a release of that very commit the one before it.
 *
 * @returns why there is none, where there is none.
 */
export function findReference(git: Git, wanted: Wanted): Reference | { reason: string } {
  const commitOf = commitsOf(git);
  const { env } = wanted;
  const asked = askedFor(wanted);
  if (asked !== undefined) {
    const commit = commitOf(asked);
    return commit ? { name: asked, commit } : { reason: `Git knows no commit \`${asked}\`` };
  }
  const head = commitOf('HEAD');
  if (!head) return { reason: 'the repository has no commit yet' };
  const name = findMainBranch(git, env);
  const shallow = git.ask('rev-parse', '--is-shallow-repository')?.trim() === 'true';
  const only = shallow ? { remark: 'a shallow clone, which has no history' } : {};
  if (name === undefined) return { name: 'HEAD', commit: head, ...only };
  const tip = commitOf(name) ?? head;
  const merged = commitOf('MERGE_HEAD');
  const commit = sharedCommit(git, tip, [head, merged]);
  if (commit === undefined) return { name, commit: tip, ...only };
  // While a merge goes on, what is there is no release of the commit that it began from.
  const isReleased = env['CI'] === 'true' && commit === head && merged === undefined;
  const before = isReleased ? commitOf('HEAD^1') : undefined;
  if (before) return { name: 'the commit before this one', commit: before, ...only };
  const where = commit === tip ? name : `where this branch left ${name}`;
  return { name: where, commit, ...only };
}

function commitsOf(git: Git) {
  return (name: string) =>
    git.ask('rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`)?.trim();
}

/** The branch that is published: the one a request goes to, the remote's main branch, else the local one. */
export function findMainBranch(git: Git, env: Wanted['env']): string | undefined {
  const commitOf = commitsOf(git);
  const target = env['GITHUB_BASE_REF'] || env['CI_MERGE_REQUEST_TARGET_BRANCH_NAME'];
  const remotes = git.ask('remote')?.split('\n').filter(Boolean) ?? [];
  const remote = remotes.includes('origin') ? 'origin' : remotes[0];
  const names = ['HEAD', 'main', 'master'];
  const candidates = [
    ...(target ? [`${remote ?? 'origin'}/${target}`] : []),
    ...(remote === undefined ? [] : names.map((name) => `${remote}/${name}`)),
    ...['main', 'master'],
  ];
  const found = candidates.find((name) => commitOf(name) !== undefined);
  if (!found?.endsWith('/HEAD')) return found;
  return git.ask('rev-parse', '--abbrev-ref', found)?.trim() ?? found;
}

// The newest commit of a branch that is in this one, or in what is being merged into it.
function sharedCommit(
  git: Git,
  tip: string,
  heads: readonly (string | undefined)[],
): string | undefined {
  const bases = heads.flatMap((head) => {
    const base = head && git.ask('merge-base', tip, head)?.trim();
    return base ? [base] : [];
  });
  const [first, second] = bases;
  if (first === undefined || second === undefined || first === second) return first;
  return git.ask('merge-base', '--is-ancestor', first, second) === undefined ? first : second;
}
