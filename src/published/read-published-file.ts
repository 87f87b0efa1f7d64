import { findMainBranch } from './find-reference.ts';
import { openGit } from './git.ts';

/** The text of a file, by its path from the root of the repository, as the published branch has it now. */
export function readPublishedFile(
  dir: string,
  path: string,
  env: Readonly<Record<string, string | undefined>> = process.env,
): string | undefined {
  const git = openGit(dir);
  if ('refusal' in git) return undefined;
  const reference = env['PUBLISHED_REF'] || findMainBranch(git, env);
  return reference && git.read([`${reference}:${path}`])[0]?.toString('utf8');
}
