import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The code of the worker that gives readers what they kept: one classic script, since browsers run workers of modules only since lately. */
export async function bundleWorker(): Promise<string> {
  const entry = fileURLToPath(new URL('../../client/offline/offline-worker.ts', import.meta.url));
  const bundle = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { write: false, lib: { entry, formats: ['iife'], name: 'offline' } },
  });
  const [output] = [bundle].flat();
  if (!output || !('output' in output)) throw new Error('Vite bundled no worker');
  return output.output[0].code;
}
