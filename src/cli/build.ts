import { RefusedOutput } from '../build/output-folder.ts';
import { readSettings } from '../settings.ts';
import { buildSite } from './build-site.ts';

try {
  if (!(await buildSite(readSettings()))) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof RefusedOutput ? error.message : error);
  process.exitCode = 2;
}
// Astro may leave timers behind after a failed build.
process.exit();
