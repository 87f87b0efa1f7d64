import type { AstroIntegration } from 'astro';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const marker = '.pincite';

/**
 * Builds into a folder of its own and puts it in the place of the last output only when all went well.
 *
 * The build folder lies inside the project under a stable name: Astro takes an output folder whose
 * path merely begins like the project's for one inside it, and clears its store when the name changes.
 */
export function publish(): AstroIntegration {
  let final = '';
  let next = '';
  return {
    name: 'pincite-publish',
    hooks: {
      'astro:config:setup'({ command, config, updateConfig }) {
        if (command !== 'build') return;
        final = fileURLToPath(config.outDir).replace(/\/$/, '');
        refuseForeignFolder(final);
        const key = createHash('sha1').update(final).digest('hex').slice(0, 8);
        const folder = new URL(`node_modules/.cache/pincite/out-${key}/`, config.root);
        next = fileURLToPath(folder).replace(/\/$/, '');
        updateConfig({ outDir: folder });
      },
      'astro:build:done'({ logger }) {
        writeFileSync(
          join(next, marker),
          'Made by Pincite; the next build replaces this folder.\n',
        );
        replaceFolder(next, final);
        logger.info(`published to ${final}`);
      },
    },
  };
}

// OUT_DIR may be a slip of the pen: a folder with other people's files is never replaced.
function refuseForeignFolder(folder: string): void {
  if (!existsSync(folder) || existsSync(join(folder, marker))) return;
  if (readdirSync(folder).length === 0) return;
  throw new Error(
    `${folder} holds files that no build of Pincite made: empty it, or choose another OUT_DIR`,
  );
}

function replaceFolder(from: string, to: string): void {
  const own = join(dirname(to), `.${basename(to)}.pincite`);
  const incoming = `${own}-new`;
  const outgoing = `${own}-old`;
  for (const folder of [incoming, outgoing]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(dirname(to), { recursive: true });
  try {
    renameSync(from, incoming);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    cpSync(from, incoming, { recursive: true });
  }
  if (existsSync(to)) renameSync(to, outgoing);
  renameSync(incoming, to);
  rmSync(outgoing, { recursive: true, force: true });
}
