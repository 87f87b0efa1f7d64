import type { Issue } from '../../model/reading/issue.ts';
import { asAnnotations } from './as-annotations.ts';
import { formatIssues, type ReportedFolder, shellFolder } from './format-issues.ts';

/** Where a command says what it did, and what stood in its way. */
export type Report = Pick<Console, 'log' | 'error'>;

/** Tells people of issues, on standard error; in GitHub Actions also beside the lines of the pull request. */
export function reportIssues(
  issues: readonly Issue[],
  { contentDir }: ReportedFolder,
  { annotate = isAction(), to = console }: { annotate?: boolean; to?: Report } = {},
): void {
  if (issues.length === 0) return;
  to.error(formatIssues(issues, { contentDir, from: shellFolder() }));
  if (annotate) to.log(asAnnotations(issues, { contentDir }));
}

function isAction(): boolean {
  return process.env['GITHUB_ACTIONS'] === 'true';
}
