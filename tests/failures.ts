import { stripVTControlCharacters } from 'node:util';
import { onlyLostItsBrowser } from './counts.ts';
import { readReport, testsOf, type PlaywrightReport, type VitestReport } from './reports.ts';

const linesKept = 12;

/** What failed by Vitest's JSON report, each with its file, its name and the first lines said of it. */
export function vitestFailures(file: string): string[] {
  return (readReport<VitestReport>(file)?.testResults ?? []).flatMap((result) => {
    const failed = result.assertionResults.filter(({ status }) => status === 'failed');
    if (result.status === 'failed' && failed.length === 0)
      return [say(result.name, [result.message])];
    return failed.map((test) => say(`${result.name} › ${test.fullName}`, test.failureMessages));
  });
}

/** What failed by Playwright's JSON report, also at the first of two tries. */
export function playwrightFailures(file: string): string[] {
  const report = readReport<PlaywrightReport>(file);
  if (!report) return [];
  const tests = testsOf(report).filter(
    (test) =>
      test.status === 'unexpected' || (test.status === 'flaky' && !onlyLostItsBrowser(test)),
  );
  return [
    ...report.errors.map(({ message }) => say('outside all tests', [message])),
    ...tests.map(({ title, results }) =>
      say(
        title,
        results.flatMap(({ errors }) => errors.map(({ message }) => message)),
      ),
    ),
  ];
}

function say(name = '', messages: readonly (string | undefined)[] = []): string {
  const lines = stripVTControlCharacters(messages.join('\n')).split('\n').slice(0, linesKept);
  return [name, ...lines.map((line) => `  ${line}`)].join('\n');
}
