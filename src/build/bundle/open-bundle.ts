import { spawn } from 'node:child_process';
import { hash } from 'node:crypto';
import {
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readSealed, writeSealed } from '../../content/files/sealed-file.ts';
import type { Settings } from '../../settings.ts';
import { codeOfBundle } from '../kept/code-digest.ts';
import { filesFolder, programFolder, workerFile } from './bundle-folder.ts';
import type { PageMaker } from './page-maker.ts';

/** The project's code as a build runs it, and the files that browsers load. */
export interface Bundle {
  /** Loads the code that makes pages. */
  openMaker: () => Promise<PageMaker>;
  /** The folder of what browsers load, and of `public/`. */
  files: string;
  /** The worker for readers without a connection, as it is before it is told of a site. */
  worker: string;
}

/** Bundles of other code, with which somebody may be working on a branch. */
const mostKept = 8;

/**
 * The bundle of the project's code: one that was made before, where neither code nor packages nor the path that sites live
 * under changed, and it is as it was left; else a new one, for which another process works. Sites of any content share it.
 */
export async function openBundle(
  settings: Pick<Settings, 'root' | 'base' | 'bundleDir' | 'compiledDir'>,
  signal: AbortSignal,
): Promise<Bundle> {
  const code = codeOfBundle(settings);
  const folder = join(fileURLToPath(settings.bundleDir), code.slice(0, 16));
  const kept = readBundle(folder);
  if (kept) {
    utimesSync(folder, new Date(), new Date());
    return kept;
  }
  await makeBundle(folder, settings.root, signal);
  removeOthers(settings.bundleDir, folder);
  // What was compiled of other code is never asked for again.
  rmSync(settings.compiledDir, { recursive: true, force: true });
  const made = readBundle(folder);
  if (!made) throw new Error(`${folder} was damaged while it was in use: run the command again`);
  return made;
}

// A build beside this one may make the same; whichever is ready first is kept.
async function makeBundle(folder: string, root: string, signal: AbortSignal): Promise<void> {
  const making = `${folder}.${process.pid}`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true });
  try {
    await runBundler(making, root, signal);
    writeSealed(recordOf(making), JSON.stringify(filesIn(making)));
    if (!readBundle(folder)) {
      rmSync(folder, { recursive: true, force: true });
      renameSync(making, folder);
    }
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}

async function runBundler(folder: string, cwd: string, signal: AbortSignal): Promise<void> {
  const bundler = fileURLToPath(new URL('bundle-process.ts', import.meta.url));
  const child = spawn(process.execPath, [bundler, folder], {
    ...{ cwd, signal },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  if (status !== 0) throw new Error('the code of the project could not be bundled: see above');
}

function readBundle(folder: string): Bundle | undefined {
  const text = readSealed(recordOf(folder));
  if (text === undefined) return undefined;
  try {
    if (text !== JSON.stringify(filesIn(folder))) return undefined;
  } catch {
    return undefined;
  }
  const program = join(folder, programFolder);
  const entry = readdirSync(program).find((file) => file.startsWith('prerender-entry.'));
  if (!entry) return undefined;
  return {
    openMaker: () => import(pathToFileURL(join(program, entry)).href) as Promise<PageMaker>,
    files: join(folder, filesFolder),
    worker: readFileSync(join(folder, workerFile), 'utf8'),
  };
}

function recordOf(folder: string): URL {
  return pathToFileURL(join(folder, 'bundle.json'));
}

function filesIn(folder: string): [string, string][] {
  return [programFolder, filesFolder]
    .flatMap((name) => globSync(`${name}/**`, { cwd: folder, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .concat(workerFile)
    .sort()
    .map((file) => [
      file.split(sep).join('/'),
      hash('sha1', readFileSync(join(folder, file)), 'base64'),
    ]);
}

// One that a build is using was opened lately; what another one left unfinished has its process in its name.
function removeOthers(dir: URL, own: string): void {
  const hourAgo = Date.now() - 3_600_000;
  const others = readdirSync(dir)
    .map((name) => join(fileURLToPath(dir), name))
    .filter((folder) => folder !== own)
    .map((folder) => ({ folder, used: statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.used - a.used);
  const finished = others.filter(({ folder }) => !isUnfinished(folder));
  for (const { folder, used } of others) {
    const isAsked = finished.slice(0, mostKept - 1).some((one) => one.folder === folder);
    if (used < hourAgo && !isAsked) rmSync(folder, { recursive: true, force: true });
  }
}

function isUnfinished(folder: string): boolean {
  return /\.\d+$/.test(folder);
}
