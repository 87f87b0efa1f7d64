import { spawn } from 'node:child_process';
import { delimiter, dirname } from 'node:path';
import { root } from './build/build-site.ts';
import type { Counts } from './counts.ts';

/** A command of the suite. */
export interface Step {
  name: string;
  command: readonly [string, ...string[]];
  environment?: Record<string, string>;
  /** What came of it: from the runner's own report where it writes one, else from the exit status. */
  count: (status: number) => Counts;
  /** What failed, by the runner's own report. */
  failures?: () => string[];
}

/** Runs steps side by side; each says what it has to say in one piece. */
export function runStage(steps: readonly Step[]): Promise<Counts[]> {
  if (steps.length > 1)
    console.log(`\nSide by side: ${steps.map(({ name }) => name).join(', ')} …`);
  return Promise.all(steps.map((step) => runStep(step, steps.length > 1)));
}

async function runStep(step: Step, isBesideOthers: boolean): Promise<Counts> {
  const heading = `\n── ${step.name} ──`;
  if (!isBesideOthers) console.log(heading);
  const start = performance.now();
  const { status, output } = await runCommand(step, isBesideOthers);
  const counts = step.count(status);
  const seconds = Math.round((performance.now() - start) / 1000);
  if (isBesideOthers) process.stdout.write(`${heading}\n${output}`);
  console.log(`${step.name}: ${counts.passed} passed, ${counts.failed} failed (${seconds} s)`);
  return counts;
}

function runCommand(
  { command: [program, ...words], environment }: Step,
  isKept: boolean,
): Promise<{ status: number; output: string }> {
  const stream = isKept ? 'pipe' : 'inherit';
  const child = spawn(program, words, {
    cwd: root,
    stdio: ['ignore', stream, stream],
    env: {
      ...process.env,
      // The Node that runs this is the one that all steps use.
      PATH: [dirname(process.execPath), process.env['PATH']].join(delimiter),
      ASTRO_TELEMETRY_DISABLED: '1',
      ...environment,
    },
  });
  let output = '';
  for (const source of [child.stdout, child.stderr]) {
    source?.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  return new Promise((resolve) => {
    child.on('error', ({ message }) => {
      resolve({ status: 1, output: `${output}${message}\n` });
    });
    child.on('close', (status) => {
      resolve({ status: status ?? 1, output });
    });
  });
}
