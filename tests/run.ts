import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { root, workDir } from './build/build-site.ts';
import { ensureBrowser } from './browser/helpers/ensure-browser.ts';
import { countPlaywright, countStatus, countVitest, type Counts } from './counts.ts';

interface Step {
  name: string;
  command: readonly [string, ...string[]];
  /** What came of it: from the runner's own report where it writes one, else from the exit status. */
  count: (status: number) => Counts;
}

const reports = join(workDir, 'reports');
const report = (name: string) => join(reports, `${name}.json`);

const quickSteps: Step[] = [
  { name: 'types', command: npmRun('types'), count: countStatus },
  { name: 'lint', command: npmRun('lint'), count: countStatus },
  vitest('unit'),
];

const slowSteps: Step[] = [
  vitest('build'),
  {
    name: 'site',
    command: [process.execPath, 'tests/build/real-site.ts'],
    count: countStatus,
  },
  {
    name: 'browser',
    command: npmRun('test:browser', '--', '--reporter=list,json'),
    count: (status) => countPlaywright(report('browser'), status),
  },
];

const isQuick = process.argv.includes('--quick');
if (!isQuick) ensureBrowser();
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const total = [...quickSteps, ...(isQuick ? [] : slowSteps)].map(run).reduce(add);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

function vitest(name: string): Step {
  const file = report(name);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  return {
    name,
    command: npmRun(`test:${name}`, '--', ...reporters),
    count: (status) => countVitest(file, status),
  };
}

function npmRun(...words: string[]): Step['command'] {
  return ['npm', 'run', '--silent', ...words];
}

function run({ name, command: [program, ...words], count }: Step): Counts {
  console.log(`\n── ${name} ──`);
  const start = performance.now();
  const { status } = spawnSync(program, words, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      // The Node that runs this is the one that all steps use.
      PATH: [dirname(process.execPath), process.env['PATH']].join(delimiter),
      ASTRO_TELEMETRY_DISABLED: '1',
      PLAYWRIGHT_JSON_OUTPUT_NAME: report('browser'),
    },
  });
  const counts = count(status ?? 1);
  const seconds = Math.round((performance.now() - start) / 1000);
  console.log(`${name}: ${counts.passed} passed, ${counts.failed} failed (${seconds} s)`);
  return counts;
}

function add(one: Counts, other: Counts): Counts {
  return { passed: one.passed + other.passed, failed: one.failed + other.failed };
}
