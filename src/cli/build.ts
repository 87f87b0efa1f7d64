import { RefusedOutput } from '../build/output-folder.ts';
import { readSettings } from '../settings.ts';
import { buildSite } from './build-site.ts';
import { runCommand } from './run-command.ts';

const usage = `npm run build

Checks the content, says what the ledgers lack, and makes the site and its search index in dist/.
Environment: CONTENT_DIR, OUT_DIR, SITE_URL, BASE_PATH, CI=true (the README says what each is for).

Exit status: 0 there is a new site, 1 faults stand in the way, 2 the build itself failed.`;

const isRefusal = (error: unknown) => error instanceof RefusedOutput;

await runCommand({ usage, isPlain: isRefusal }, () => buildSite(readSettings()));
// Astro may leave timers behind after a failed build.
process.exit();
