import {
  accessSync,
  constants,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join, sep } from 'node:path';
import type { Settings } from '../../settings.ts';

/** A folder that no site may be published to, and what to do. */
export class RefusedOutput extends Error {}

const marker = '.pincite';
const madeBy = 'Made by Pincite';

/** What the output folder is told by to be one: a file of this name, with these words. */
export const outputMarker = {
  file: marker,
  text: `${madeBy}; the next build replaces this folder.\n`,
};

/** Where a new output and the last one lie while they change places, and what the names of both begin with. */
export function foldersBeside(output: string) {
  const own = join(dirname(output), `.${basename(output)}.pincite`);
  return { own, incoming: `${own}-new`, outgoing: `${own}-old` };
}

/**
 * The real path of the output folder, which a build replaces as a whole; throws where it would take the
 * place of anything else, or cannot be written, before anything is built.
 *
 * Of a build that was killed while the folders changed places, the last output is put back.
 */
export function openOutput(
  { outDir, contentDir, root }: Pick<Settings, 'outDir' | 'contentDir' | 'root'>,
  home = homedir(),
): string {
  const output = realOf(outDir);
  const refuse = (why: string) => {
    throw new RefusedOutput(`${outDir} ${why}: choose another OUT_DIR`);
  };
  for (const [what, folder] of [
    ['the project', root],
    ['the content', contentDir],
    ['a home folder', home],
  ] as const) {
    if (isWithin(realOf(folder), output)) refuse(`holds ${what}, which a build would replace`);
  }
  if (isWithin(output, realOf(contentDir))) refuse('lies in the content, where it would be read');
  for (const own of ['src', 'public', 'tests', '.git', 'node_modules']) {
    const isOwn = isWithin(output, realOf(join(root, own)));
    const isCache = isWithin(output, realOf(join(root, 'node_modules/.cache')));
    if (isOwn && !isCache) refuse(`lies in ${own}/ of the project`);
  }
  const { outgoing } = foldersBeside(output);
  if (!existsSync(output) && isOutput(outgoing)) renameSync(outgoing, output);
  if (existsSync(output)) refuseForeign(output, outDir);
  refuseUnwritable(dirname(output), outDir);
  return output;
}

// OUT_DIR may be a slip of the pen: a folder with other people's files is never replaced.
function refuseForeign(output: string, outDir: string): void {
  if (!statSync(output).isDirectory())
    throw new RefusedOutput(`${outDir} is no folder: choose another OUT_DIR`);
  const files = readdirSync(output);
  if (files.length > 0 && !isOutput(output)) {
    throw new RefusedOutput(
      `${outDir} holds files that no build of Pincite made: empty it, or choose another OUT_DIR`,
    );
  }
  if (files.includes('.git')) {
    throw new RefusedOutput(
      `${outDir} is a repository, whose history a build would replace: choose another OUT_DIR and copy from there`,
    );
  }
}

function isOutput(folder: string): boolean {
  try {
    return readFileSync(join(folder, marker), 'utf8').startsWith(madeBy);
  } catch {
    return false;
  }
}

function refuseUnwritable(folder: string, outDir: string): void {
  let nearest = folder;
  while (!existsSync(nearest)) nearest = dirname(nearest);
  try {
    if (!statSync(nearest).isDirectory()) throw new Error('it is no folder');
    accessSync(nearest, constants.W_OK);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new RefusedOutput(
      `${outDir} cannot be made in ${nearest} (${why}): choose another OUT_DIR`,
    );
  }
}

function isWithin(inner: string, outer: string): boolean {
  return inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : outer + sep);
}

// Also of what is not there yet: its folder may be a link.
function realOf(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) {
      throw new RefusedOutput(`${path} is a link that leads nowhere: choose another OUT_DIR`);
    }
    if (dirname(path) === path) throw error;
    return join(realOf(dirname(path)), basename(path));
  }
}
