import { build } from 'astro';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleWorker } from './bundle-worker.ts';
import { filesFolder, workerFile } from './bundle-folder.ts';

// In a process of its own, whose memory is given back: what bundles needs half a gigabyte.
const [folder = ''] = process.argv.slice(2);
const cacheDir = join(folder, 'cache');
await build({ logLevel: 'warn', outDir: join(folder, filesFolder), cacheDir });
rmSync(cacheDir, { recursive: true, force: true });
writeFileSync(join(folder, workerFile), await bundleWorker());
// Astro may leave timers behind.
process.exit();
