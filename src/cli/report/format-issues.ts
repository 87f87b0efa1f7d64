import { join, relative } from 'node:path';
import { errorsIn, type Issue } from '../../model/reading/issue.ts';
import { readBytes } from '../../content/files/read-bytes.ts';
import { decodeText } from '../../content/files/read-file.ts';
import { count } from './count.ts';
import { groupIssues, type IssueGroup } from './group-issues.ts';
import { markPlace } from './mark-place.ts';
import { wrapWords } from './wrap-words.ts';

/** Where the files of a report are, and the folder that their paths are told from; the project's where it is not said. */
export interface ReportedFolder {
  contentDir: string;
  from?: string;
}

/** The folder of the shell that runs a command, from which a terminal opens the paths in its output. */
export function shellFolder(): string {
  return process.env['INIT_CWD'] ?? process.cwd();
}

// More places of one fault are counted, not listed.
const mostPlaces = 8;

/**
 * Issues for people: each with its place, what was found, the line with a mark under it, and the remedy.
 *
 * Warnings come first and counts last, since the end is what a terminal shows.
 */
export function formatIssues(issues: readonly Issue[], folder: ReportedFolder): string {
  const lineOf = lineReader(folder.contentDir);
  const groups = groupIssues(issues).map((group) => formatGroup(group, folder, lineOf));
  const errors = errorsIn(issues);
  const warnings = issues.length - errors.length;
  const files = new Set(errors.map(({ file }) => file)).size;
  const counts = [
    ...(warnings > 0 ? [count(warnings, 'warning')] : []),
    ...(errors.length > 0 ? [`${count(errors.length, 'fault')} in ${count(files, 'file')}`] : []),
  ];
  return [...groups, counts.join(', ')].join('\n\n');
}

/** The path of a content file as a shell in some folder names it. */
export function shownPath(
  { contentDir, from = process.cwd() }: ReportedFolder,
  file: string,
): string {
  return relative(from, join(contentDir, file)) || file;
}

function formatGroup(
  [issue, ...others]: IssueGroup,
  folder: ReportedFolder,
  lineOf: (issue: Issue) => string | undefined,
): string {
  const { rule, severity, message, hint } = issue;
  const place = (one: Issue) => `${shownPath(folder, one.file)}:${one.line}:${one.column}`;
  const listed = others.slice(0, mostPlaces).map((other) => `    ${place(other)}`);
  const more = others.length - listed.length;
  return [
    `${place(issue)} ${severity} ${rule}`,
    wrapWords(message, '  '),
    ...excerpt(issue, lineOf(issue)),
    wrapWords(hint, '  '),
    ...(others.length > 0
      ? [`  The same at ${count(others.length, 'other place')}:`, ...listed]
      : []),
    ...(more > 0 ? [`    and ${more} more`] : []),
  ].join('\n');
}

// A field that is missing is shown nowhere: the line it is told of says nothing of it.
function excerpt(issue: Issue, line: string | undefined): string[] {
  const isWhole = issue.line === 1 && issue.column === 1 && issue.length === undefined;
  if (line === undefined || line.trim() === '' || isWhole) return [];
  const { column, length = lengthOfQuoted(line, issue) } = issue;
  const [shown, mark] = markPlace(line, { column, length });
  const number = String(issue.line);
  return [`  ${number} | ${shown}`, `  ${' '.repeat(number.length)} | ${mark}`];
}

// What a message quotes first mostly stands at its place.
function lengthOfQuoted(line: string, { column, message }: Issue): number {
  const [, words = ''] = /[`“]([^`”]+)[`”]/.exec(message) ?? [];
  return words !== '' && line.startsWith(words, column - 1) ? words.length : 1;
}

// One file is often at fault many times.
function lineReader(contentDir: string): (issue: Issue) => string | undefined {
  const files = new Map<string, string[]>();
  return ({ file, line }) => {
    const known = files.get(file) ?? linesOf(contentDir, file);
    files.set(file, known);
    return known[line - 1];
  };
}

function linesOf(contentDir: string, file: string): string[] {
  if (!/\.(md|yaml)$/.test(file)) return [];
  const bytes = readBytes(contentDir, file);
  if (!(bytes instanceof Uint8Array)) return [];
  try {
    return decodeText(bytes).split('\n');
  } catch {
    return [];
  }
}
