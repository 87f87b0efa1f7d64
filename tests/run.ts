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

const unit: Step = { ...vitest('unit'), environment: { QUICK: String(isQuick) } };
const site: Step = {
  name: 'site',
  command: [process.execPath, 'tests/build/real-site.ts'],
  count: countStatus,
};

// The steps of a stage run side by side; a later stage needs what an earlier one makes.
const stages: Step[][] = [
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
    // The site that builds are asked about and browsers open.
    isQuick ? unit : site,
  ],
];
if (!isQuick) {
  stages.push([
    playwright('browser', 'test:browser'),
    playwright('engines', 'test:walks'),
    // A browser waits half its time; these have the processors then.
    { ...vitest('build'), isPatient: true },
    { ...unit, isPatient: true },
  ]);
}

if (!isQuick) ensureBrowser();
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const start = performance.now();
let total = { passed: 0, failed: 0 };
const failures: string[] = [];
for (const stage of stages) {
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
