import { existsSync, readFileSync } from 'node:fs';

/** What Vitest's JSON report says that is read here. */
export interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: {
    name?: string;
    status: string;
    message?: string;
    assertionResults: { status: string; fullName?: string; failureMessages?: string[] }[];
  }[];
}

/** What Playwright's JSON report says that is read here. */
export interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number };
  errors: { message?: string }[];
  suites: PlaywrightSuite[];
}

interface PlaywrightSuite {
  title?: string;
  suites?: PlaywrightSuite[];
  specs?: { title?: string; tests: (Omit<PlaywrightTest, 'title'> & { projectName?: string })[] }[];
}

/** A test of Playwright's report, titled by its browser, file and groups too. */
export interface PlaywrightTest {
  title: string;
  status: string;
  results: { status: string; errors: { message?: string }[] }[];
}

/** A runner's report, or nothing where it wrote none. */
export function readReport<T>(file: string): T | undefined {
  if (!existsSync(file)) return undefined;
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}

/** All tests of a report of Playwright's. */
export function testsOf(report: PlaywrightReport): PlaywrightTest[] {
  return report.suites.flatMap((suite) => testsOfSuite(suite, []));
}

function testsOfSuite(suite: PlaywrightSuite, above: readonly string[]): PlaywrightTest[] {
  const titles = [...above, suite.title ?? ''];
  return [
    ...(suite.specs ?? []).flatMap(({ title = '', tests }) =>
      tests.map((test) => ({
        ...test,
        title: [test.projectName, ...titles, title].filter(Boolean).join(' › '),
      })),
    ),
    ...(suite.suites ?? []).flatMap((inner) => testsOfSuite(inner, titles)),
  ];
}
