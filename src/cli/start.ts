import { RefusedOutput } from '../build/output-folder.ts';
import { readSettings } from '../settings.ts';
import { buildSite } from './build-site.ts';
import { previewSite } from './preview-site.ts';

try {
  const settings = readSettings();
  if (await buildSite(settings)) await previewSite(settings);
  else process.exitCode = 1;
} catch (error) {
  console.error(error instanceof RefusedOutput ? error.message : error);
  process.exitCode = 2;
}
