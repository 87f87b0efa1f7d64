import { RefusedOutput } from '../build/output/output-folder.ts';
import { fullVariable, readSettings } from '../settings.ts';
import { collectEarly } from './site/collect-early.ts';
import { keepCompiled } from './site/keep-compiled.ts';
import { runCommand } from './run-command.ts';

const usage = `npm run build [-- --full]

Checks the content, says what the ledgers lack, and makes the site and its search index in dist/.
Pages and files of which nothing has changed are taken over from the last output; --full makes all anew.
Environment: CONTENT_DIR, OUT_DIR, SITE_URL, BASE_PATH, CI=true (the README says what each is for).

Exit status: 0 there is a new site, 1 faults stand in the way, 2 the build itself failed.`;

const isRefusal = (error: unknown) => error instanceof RefusedOutput;

await runCommand(
  { usage, options: { full: { type: 'boolean', default: false } }, isPlain: isRefusal },
  async ({ values }) => {
    if (values.full) process.env[fullVariable] = 'true';
    const settings = readSettings();
    collectEarly();
    keepCompiled(settings);
    const { buildSite } = await import('./site/build-site.ts');
    return buildSite(settings);
  },
);
// Astro may leave timers behind after a failed build.
process.exit();
