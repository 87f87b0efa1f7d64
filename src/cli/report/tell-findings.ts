import { errorsIn, type Issue } from '../../model/reading/issue.ts';
import { formatIssues, shellFolder } from './format-issues.ts';
import type { Report } from './report-issues.ts';

/** Tells what is wrong with a folder that is being written: each time it is something else, and when it is mended. */
export function findingsTeller(
  contentDir: string,
  to: Report = console,
): (issues: readonly Issue[]) => void {
  let told = '';
  return (issues) => {
    const news = issues.length > 0 ? formatIssues(issues, { contentDir, from: shellFolder() }) : '';
    if (news === told) return;
    if (news !== '') to.error(`\n${news}\n`);
    if (errorsIn(issues).length === 0 && told !== '') to.log('No fault any more.');
    told = news;
  };
}
