import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root of the project. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Where test builds put their content and output: stable names, so that Astro's caches are not strewn about. */
export const workDir = join(root, 'node_modules/.cache/pincite/tests');

const fixture = join(root, 'tests/fixtures/sites/example');

/** A content folder to build from and the folder the site goes to. */
export interface Site {
  content: string;
  out: string;
}

/** How a command ended. */
export interface CommandResult {
  /** Exit status. */
  status: number | null;
  /** Everything it printed. */
  output: string;
}

/** A copy of the example content that a test may change, and an output folder that is not there yet. */
export function copyExample(name: string): Site {
  const folder = join(workDir, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const site = { content: join(folder, 'content'), out: join(folder, 'site') };
  cpSync(fixture, site.content, { recursive: true });
  return site;
}

/** Builds a site in a process of its own, as `npm run build` does, with nothing of the caller's settings. */
export function runBuild(
  site: Site,
  settings?: Record<string, string>,
  words: readonly string[] = [],
): Promise<CommandResult> {
  return runCommand(site, ['build', ...words], settings);
}

/** Runs one of the commands in a process of its own, with arguments, and with nothing of the caller's settings. */
export async function runCommand(
  { content, out }: Site,
  [command, ...words]: readonly ['build' | 'check' | 'pdf' | 'permalinks' | 'release', ...string[]],
  settings: Record<string, string> = {},
): Promise<CommandResult> {
  const { CI: _, SITE_URL: _url, BASE_PATH: _base, ...environment } = process.env;
  const child = spawn(process.execPath, [`src/cli/${command}.ts`, ...words], {
    cwd: root,
    // A build that hangs is a fault as well.
    timeout: 540_000,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...withoutVitest(environment),
      CONTENT_DIR: content,
      OUT_DIR: out,
      ASTRO_TELEMETRY_DISABLED: '1',
      // Two dozen builds load the same modules.
      NODE_COMPILE_CACHE: join(workDir, 'compiled'),
      ...settings,
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (status) => {
      resolve({ status, output });
    });
  });
}

/** Writes the ledgers of what a site has now, as whoever publishes it does; throws with all that was printed when that fails. */
export async function writeLedgers(site: Site): Promise<void> {
  const { status, output } = await runCommand(site, ['permalinks']);
  if (status !== 0) throw new Error(`permalinks ended with status ${status}:\n${output}`);
}

/** What a command printed, its lines joined: they are broken where a terminal is full. */
export function oneLine(output: string): string {
  return output.replace(/\s+/g, ' ');
}

/** Builds a site and throws with all it printed when that fails. */
export async function buildOrThrow(site: Site, settings?: Record<string, string>): Promise<Site> {
  const { status, output } = await runBuild(site, settings);
  if (status !== 0) throw new Error(`the build ended with status ${status}:\n${output}`);
  return site;
}

/** The environment without what a test runner sets: Vite and Astro would take a build for one of their own tests. */
export function withoutVitest(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const own = /^(VITEST|NODE_ENV|MODE|DEV|PROD|SSR|BASE_URL|TEST)/;
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !own.test(name)));
}
