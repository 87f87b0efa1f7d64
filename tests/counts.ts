import {
  readReport,
  testsOf,
  type PlaywrightReport,
  type PlaywrightTest,
  type VitestReport,
} from './reports.ts';

/** How many tests of a step passed and failed. */
export interface Counts {
  passed: number;
  failed: number;
}

/** The sum of several counts. */
export function addCounts(all: readonly Counts[]): Counts {
  return all.reduce((one, other) => ({
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
  }));
}

/** A step that is one test: it passes when its command does. */
export function countStatus(status: number): Counts {
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** What Vitest's JSON report says; a file that could not even be run counts as one failure. */
export function countVitest(file: string, status: number): Counts {
  const report = readReport<VitestReport>(file);
  if (!report) return countStatus(status || 1);
  const broken = report.testResults.filter(
    (result) =>
      result.status === 'failed' &&
      !result.assertionResults.some((assertion) => assertion.status === 'failed'),
  ).length;
  const failed = report.numFailedTests + broken;
  return orFailed({ passed: report.numPassedTests, failed }, status);
}

/**
 * What Playwright's JSON report says; an error outside all tests counts as one failure.
 *
 * A test that fails and then passes is a failure, unless it was the browser that died the first time.
 */
export function countPlaywright(file: string, status: number): Counts {
  const report = readReport<PlaywrightReport>(file);
  if (!report) return countStatus(status || 1);
  const { expected, unexpected, flaky } = report.stats;
  const repeated = testsOf(report).filter((test) => test.status === 'flaky');
  const restarted = repeated.filter(onlyLostItsBrowser).length;
  const failed = unexpected + flaky - restarted + report.errors.length;
  return orFailed({ passed: expected + restarted, failed }, status);
}

const browserIsLost =
  /Target (?:page, context or browser has been closed|crashed|closed)|Page crashed|browser has disconnected|Failed to launch/i;

/** Whether all that went wrong with a test is that its browser died; one that hung is closed with its browser, which says nothing of why it hung. */
export function onlyLostItsBrowser({ results }: PlaywrightTest): boolean {
  return results
    .filter(({ status }) => status !== 'passed')
    .every(
      ({ status, errors }) =>
        status === 'failed' &&
        errors.length > 0 &&
        errors.every(({ message = '' }) => browserIsLost.test(message)),
    );
}

// A runner that ends badly although no test failed has failed itself; one without tests has proved nothing.
function orFailed(counts: Counts, status: number): Counts {
  const isBad = counts.failed === 0 && (status !== 0 || counts.passed === 0);
  return isBad ? { ...counts, failed: 1 } : counts;
}
