import { RefusedOutput } from '../build/output/output-folder.ts';
import { readSettings } from '../settings.ts';
import { collectEarly } from './site/collect-early.ts';
import { keepCompiled } from './site/keep-compiled.ts';
import { previewSite } from './site/preview-site.ts';
import { runCommand } from './run-command.ts';

const usage = `npm start

Builds the site and serves it on this machine until Ctrl+C.`;

const isRefusal = (error: unknown) => error instanceof RefusedOutput;

await runCommand({ usage, isPlain: isRefusal }, async () => {
  const settings = readSettings();
  collectEarly();
  keepCompiled(settings);
  const { buildSite } = await import('./site/build-site.ts');
  const isBuilt = await buildSite(settings);
  if (isBuilt) await previewSite(settings);
  return isBuilt;
});
