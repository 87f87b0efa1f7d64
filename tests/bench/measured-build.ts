import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Sample, watchProcess } from './process-watch.ts';
import { type Step, stepsVariable } from './record-steps.ts';

/** What a program took. */
export interface Measured {
  start: number;
  seconds: number;
  samples: Sample[];
}

/** What a build took: as a whole, and step by step. */
export interface MeasuredBuild extends Measured {
  steps: Step[];
  pages: number;
}

/** Folders of a build that is measured. */
export interface BuildFolders {
  contentDir: string;
  cacheDir: string;
  outDir: string;
  /** Where its log and its steps go. */
  workDir: string;
}

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Builds a site in a process of its own, as `npm run build` does, and watches it. */
export async function measureBuild(folders: BuildFolders): Promise<MeasuredBuild> {
  const { contentDir, cacheDir, outDir, workDir } = folders;
  const steps = join(workDir, 'steps.json');
  const recorder = fileURLToPath(new URL('./record-steps.ts', import.meta.url));
  const measured = await measure(
    process.execPath,
    ['--import', recorder, join(root, 'src/cli/build.ts')],
    join(workDir, 'build.log'),
    {
      CONTENT_DIR: contentDir,
      CACHE_DIR: cacheDir,
      OUT_DIR: outDir,
      // A release is built from committed ledgers; the edit of a warm build is not committed.
      CI: '',
      [stepsVariable]: steps,
    },
  );
  return {
    ...measured,
    steps: JSON.parse(readFileSync(steps, 'utf8')) as Step[],
    pages: countPages(outDir),
  };
}

/** Runs a program to its end, its words into a log; throws where it fails. */
export async function measure(
  program: string,
  options: readonly string[],
  log: string,
  env: Record<string, string> = {},
): Promise<Measured> {
  const output = openSync(log, 'w');
  const start = Date.now();
  const child = spawn(program, options, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', output, output],
  });
  const watch = watchProcess(child.pid ?? 0);
  const [status] = (await once(child, 'exit')) as [number | null];
  const samples = watch.stop();
  if (status !== 0) throw new Error(`${program} ended with status ${String(status)}: see ${log}`);
  return { start, seconds: (Date.now() - start) / 1000, samples };
}

/** How many pages a finished site has. */
export function countPages(outDir: string): number {
  return globSync('**/*.html', { cwd: outDir }).length;
}
