import type { Issue } from '../../model/reading/issue.ts';
import { type ReportedFolder, shownPath } from './format-issues.ts';

/** Issues for programs: one JSON object, `path` as a shell in the project's folder names the file. */
export function asJson(issues: readonly Issue[], folder: ReportedFolder): string {
  const shown = issues.map((issue) => ({ path: shownPath(folder, issue.file), ...issue }));
  return JSON.stringify({ version: 1, issues: shown }, null, 2);
}
