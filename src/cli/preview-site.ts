import { preview } from 'astro';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../settings.ts';

/** Serves the built site on port 4321 or the next free one and prints its address. */
export async function previewSite({ root, outDir, base }: Settings): Promise<void> {
  if (!existsSync(join(outDir, 'index.html'))) {
    throw new Error(`${outDir} holds no site: run \`npm run build\` first`);
  }
  const { port, host = 'localhost' } = await preview({ root, logLevel: 'error' });
  console.log(`\nPincite is at http://${host}:${port}${base}\nStop it with Ctrl+C.`);
}
