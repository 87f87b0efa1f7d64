import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { playwrightFailures, vitestFailures } from '../../failures.ts';

const dir = mkdtempSync(join(tmpdir(), 'pincite-failures-'));

afterAll(() => {
  rmSync(dir, { recursive: true });
});

describe('the last lines of a run name what failed', () => {
  it('by Vitest, with files that could not be run', () => {
    const file = report({
      testResults: [
        { name: 'ok.test.ts', status: 'passed', assertionResults: [{ status: 'passed' }] },
        {
          name: 'a.test.ts',
          status: 'failed',
          assertionResults: [
            { status: 'passed', fullName: 'holds' },
            { status: 'failed', fullName: 'breaks', failureMessages: ['\u001b[31mone\ntwo'] },
          ],
        },
        { name: 'b.test.ts', status: 'failed', message: 'no such module', assertionResults: [] },
      ],
    });
    expect(vitestFailures(file)).toEqual([
      'a.test.ts › breaks\n  one\n  two',
      'b.test.ts\n  no such module',
    ]);
  });

  it('by Playwright, with first tries and errors outside all tests', () => {
    const test = (status: string, message: string) => ({
      projectName: 'webkit',
      status,
      results: [{ status: 'failed', errors: [{ message }] }],
    });
    const file = report({
      errors: [{ message: 'no server' }],
      suites: [
        {
          title: 'x.walk.ts',
          suites: [
            { title: 'notes', specs: [{ title: 'open', tests: [test('unexpected', 'hung')] }] },
          ],
          specs: [
            { title: 'twice', tests: [test('flaky', 'not visible')] },
            { title: 'lost', tests: [test('flaky', 'Page crashed')] },
            { title: 'good', tests: [test('expected', '')] },
          ],
        },
      ],
    });
    expect(playwrightFailures(file)).toEqual([
      'outside all tests\n  no server',
      'webkit › x.walk.ts › twice\n  not visible',
      'webkit › x.walk.ts › notes › open\n  hung',
    ]);
  });

  it('not at all where there is no report', () => {
    expect(vitestFailures(join(dir, 'missing.json'))).toEqual([]);
    expect(playwrightFailures(join(dir, 'missing.json'))).toEqual([]);
  });
});

function report(content: object): string {
  const file = join(dir, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}
