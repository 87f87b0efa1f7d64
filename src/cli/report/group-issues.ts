import type { Issue } from '../../model/reading/issue.ts';

/** Issues that say the same, the first place of each kind first. */
export type IssueGroup = readonly [Issue, ...Issue[]];

// A wrong record makes wrong texts, so records come first.
const order = [
  'site.yaml',
  'types',
  'authors',
  'topics',
  'regions',
  'sources',
  'names',
  'addresses.yaml',
  'pages',
  'briefs',
];

/** Issues in the order in which they are best mended, equal ones together. */
export function groupIssues(issues: readonly Issue[]): IssueGroup[] {
  const sorted = issues.toSorted((a, b) => severityOf(a) - severityOf(b) || rankOf(a) - rankOf(b));
  const groups = Map.groupBy(sorted, ({ rule, message, hint }) => `${rule}\n${message}\n${hint}`);
  return [...groups.values()].flatMap(([first, ...others]) => (first ? [[first, ...others]] : []));
}

function severityOf({ severity }: Issue): number {
  return severity === 'error' ? 1 : 0;
}

function rankOf({ file }: Issue): number {
  const [top = ''] = file.split('/');
  const rank = order.indexOf(top);
  return rank < 0 ? order.length : rank;
}
