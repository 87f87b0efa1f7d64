import { errorsIn, type Issue } from '../model/reading/issue.ts';
import type { OnProgress } from '../content/render/renderer.ts';

/** Issues as lines: `file:line:column message (rule)`, each with its remedy below; counts at the end. */
export function formatIssues(issues: readonly Issue[]): string {
  const lines = issues.map(
    ({ file, line, column, message, rule, severity, hint }) =>
      `${file}:${line}:${column} ${severity === 'warning' ? 'warning: ' : ''}${message} (${rule})\n    ${hint}`,
  );
  const errors = errorsIn(issues);
  const others = issues.length - errors.length;
  const files = new Set(errors.map(({ file }) => file)).size;
  return [
    ...lines,
    ...(others > 0 ? [count(others, 'warning')] : []),
    ...(errors.length > 0 ? [`${count(errors.length, 'fault')} in ${count(files, 'file')}`] : []),
  ].join('\n');
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
