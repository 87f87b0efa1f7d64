import { readSettings } from '../settings.ts';
import { previewSite } from './site/preview-site.ts';
import { runCommand } from './run-command.ts';

const usage = `npm run preview

Serves the site that was built last, as it will be published, until Ctrl+C.`;

await runCommand({ usage, isPlain: () => true }, async () => {
  await previewSite(readSettings());
  return true;
});
