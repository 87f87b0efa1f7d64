import { dev } from 'astro';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { devVariable, readSettings } from '../settings.ts';
import { runCommand } from './run-command.ts';

const usage = `npm run dev

Shows texts, records, templates and styles in the browser as they are edited, drafts included, until Ctrl+C.`;

await runCommand({ usage }, async () => {
  process.env[devVariable] = 'true';
  const { root, outDir } = readSettings();
  if (!existsSync(join(outDir, 'pagefind'))) {
    console.log(
      'Search has no index yet: `npm run build` makes one, and `npm run dev` then uses it.',
    );
  }
  await dev({ root });
  return true;
});
