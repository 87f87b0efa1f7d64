import type { Issue } from '../model/issue.ts';
import type { OnProgress } from '../content/renderer.ts';

/** Issues as lines: `file:line:column message (rule)`, each with its remedy below; a count at the end. */
export function formatIssues(issues: readonly Issue[]): string {
  const lines = issues.map(
    ({ file, line, column, message, rule, hint }) =>
      `${file}:${line}:${column} ${message} (${rule})\n    ${hint}`,
  );
  const files = new Set(issues.map(({ file }) => file)).size;
  return [...lines, `${count(issues.length, 'fault')} in ${count(files, 'file')}`].join('\n');
}

/** A number with its noun: `1 fault`, `2 faults`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** Says on standard error how far a long step has come, about every two seconds. */
export function progressReporter(write = (line: string) => process.stderr.write(line)): OnProgress {
  const pause = 2000;
  let last = Date.now();
  return (step, done, total) => {
    const now = Date.now();
    if (now - last < pause) return;
    last = now;
    write(`${step}: ${done} of ${total}\n`);
  };
}
