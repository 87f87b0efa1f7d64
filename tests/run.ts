import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { workDir } from './build/build-site.ts';
import { ensureBrowser } from './browser/helpers/ensure-browser.ts';
import { addCounts, countPlaywright, countStatus, countVitest } from './counts.ts';
import { playwrightFailures, vitestFailures } from './failures.ts';
import { runStage, type Step } from './stage.ts';

const reports = join(workDir, 'reports');
const report = (name: string) => join(reports, `${name}.json`);

const isQuick = process.argv.includes('--quick');

// The steps of a stage run side by side; what takes both processors by itself is a stage of its own.
const quickStages: Step[][] = [
  [
    // Writes the types that code and templates are held against; a new clone has none.
    { name: 'sync', command: npmRun('sync'), count: countStatus },
    { name: 'format', command: npmRun('lint:format'), count: countStatus },
  ],
  [
    // TypeScript with its types, by one program; templates and theirs, by two.
    { name: 'code', command: npmRun('lint:code'), count: countStatus },
    { name: 'templates', command: npmRun('lint:templates'), count: countStatus },
    { name: 'types', command: npmRun('lint:types'), count: countStatus },
    { name: 'exports', command: npmRun('lint:exports'), count: countStatus },
    { ...vitest('unit'), environment: { QUICK: String(isQuick) } },
  ],
];

const slowStages: Step[][] = [
  // Builds the site too; the browsers have it from there.
  [vitest('build')],
  [playwright('browser', 'test:browser'), playwright('engines', 'test:walks')],
];

if (!isQuick) ensureBrowser();
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const start = performance.now();
let total = { passed: 0, failed: 0 };
const failures: string[] = [];
for (const stage of [...quickStages, ...(isQuick ? [] : slowStages)]) {
  const counts = await runStage(stage);
  total = addCounts([total, ...counts]);
  failures.push(...stage.flatMap((step, at) => (counts[at]?.failed ? nameFailures(step) : [])));
}
const seconds = Math.round((performance.now() - start) / 1000);
// Last, since a log of a run far away may keep only its end.
if (failures.length > 0) console.log(`\nWhat failed:\n\n${failures.join('\n\n')}`);
console.log(`\n${seconds} s in all`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

function nameFailures({ name, failures }: Step): string[] {
  const named = failures?.() ?? [];
  return named.length > 0 ? named : [`${name}: what it said stands above`];
}

function vitest(name: string): Step {
  const file = report(name);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  return {
    name,
    command: npmRun(`test:${name}`, '--', ...reporters),
    count: (status) => countVitest(file, status),
    failures: () => vitestFailures(file),
  };
}

// Beside others each has a processor's worth of workers; a walk waits much for its driver.
function playwright(name: string, script: string): Step {
  const file = report(name);
  return {
    name,
    command: npmRun(script, '--', '--reporter=list,json'),
    environment: { PLAYWRIGHT_JSON_OUTPUT_NAME: file },
    count: (status) => countPlaywright(file, status),
    failures: () => playwrightFailures(file),
  };
}

function npmRun(...words: string[]): Step['command'] {
  return ['npm', 'run', '--silent', ...words];
}
