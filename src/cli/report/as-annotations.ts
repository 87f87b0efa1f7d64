import type { Issue } from '../../model/reading/issue.ts';
import { type ReportedFolder, shownPath } from './format-issues.ts';
import { repositoryRoot } from './repository-root.ts';

/** Issues as commands of GitHub Actions, which shows them beside the lines of a pull request: those of the repository that the texts are in. */
export function asAnnotations(issues: readonly Issue[], folder: ReportedFolder): string {
  const from = repositoryRoot(folder.contentDir);
  const ofRepository = from === undefined ? folder : { ...folder, from };
  return issues.map((issue) => annotation(issue, ofRepository)).join('\n');
}

function annotation(issue: Issue, folder: ReportedFolder): string {
  const { severity, rule, file, line, column, length, message, hint } = issue;
  const properties = {
    file: shownPath(folder, file),
    line,
    col: column,
    ...(length ? { endColumn: column + length } : {}),
    title: rule,
  };
  const written = Object.entries(properties)
    .map(([name, value]) => `${name}=${escapeData(String(value)).replace(/[:,]/g, encode)}`)
    .join(',');
  return `::${severity} ${written}::${escapeData(`${message}\n${hint}`)}`;
}

function escapeData(text: string): string {
  return text.replace(/[%\r\n]/g, encode);
}

function encode(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
