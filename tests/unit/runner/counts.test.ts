import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { countPlaywright, countStatus, countVitest } from '../../counts.ts';

const dir = mkdtempSync(join(tmpdir(), 'pincite-counts-'));
const missing = join(dir, 'missing.json');

afterAll(() => {
  rmSync(dir, { recursive: true });
});

describe('what a step counts as', () => {
  it('is one test where its command is all that is known', () => {
    expect(countStatus(0)).toEqual({ passed: 1, failed: 0 });
    expect(countStatus(2)).toEqual({ passed: 0, failed: 1 });
  });

  it('is a failure where the runner left no report, however it ended', () => {
    expect(countVitest(missing, 0)).toEqual({ passed: 0, failed: 1 });
    expect(countPlaywright(missing, 0)).toEqual({ passed: 0, failed: 1 });
  });

  it('is what Vitest says, with files that could not be run', () => {
    const file = report({
      numPassedTests: 7,
      numFailedTests: 1,
      testResults: [
        { status: 'passed', assertionResults: [{ status: 'passed' }] },
        { status: 'failed', assertionResults: [{ status: 'failed' }] },
        { status: 'failed', assertionResults: [] },
      ],
    });
    expect(countVitest(file, 1)).toEqual({ passed: 7, failed: 2 });
  });

  it('is what Playwright says, with errors outside all tests', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 0 };
    const file = report({ stats, errors: [{}], suites: [] });
    expect(countPlaywright(file, 1)).toEqual({ passed: 5, failed: 2 });
  });

  it('is a failure where a test passes only the second time, but not where its browser died', () => {
    const lost = 'page.goto: Target page, context or browser has been closed';
    const repeated = (...messages: string[]) => ({
      status: 'flaky',
      results: [
        { status: 'failed', errors: messages.map((message) => ({ message })) },
        { status: 'passed', errors: [] },
      ],
    });
    const tests = [
      repeated('expect(locator).toBeVisible() failed'),
      repeated('Test timeout of 180000ms exceeded.', lost),
      repeated(lost),
      repeated('page.click: Page crashed'),
    ];
    const file = report({
      stats: { expected: 5, unexpected: 0, flaky: 4 },
      errors: [],
      suites: [{ specs: [], suites: [{ specs: [{ tests }] }] }],
    });
    expect(countPlaywright(file, 0)).toEqual({ passed: 7, failed: 2 });
  });

  it('is a failure where a runner ends badly without saying why, or runs nothing', () => {
    const empty = { numPassedTests: 0, numFailedTests: 0, testResults: [] };
    expect(countVitest(report(empty), 0)).toEqual({ passed: 0, failed: 1 });
    expect(countVitest(report({ ...empty, numPassedTests: 3 }), 1)).toEqual({
      passed: 3,
      failed: 1,
    });
  });
});

function report(content: object): string {
  const file = join(dir, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}
