import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { createSiteServer } from '../../build/serve-site.ts';
import type { Settings } from '../../settings.ts';

const firstPort = 4321;
const portsTried = 20;

/** Serves the built site on port 4321 or the next free one and prints its address. */
export async function previewSite({
  outDir,
  base,
}: Pick<Settings, 'outDir' | 'base'>): Promise<void> {
  if (!existsSync(join(outDir, 'index.html'))) {
    throw new Error(`${outDir} holds no site: run \`npm run build\` first`);
  }
  const port = await listen(createSiteServer({ dir: outDir, base }));
  console.log(`\nPincite is at http://localhost:${port}${base}\nStop it with Ctrl+C.`);
}

async function listen(server: Server): Promise<number> {
  for (let port = firstPort; port < firstPort + portsTried; port++) {
    if (await isTaken(server, port)) return port;
  }
  throw new Error(`no port is free from ${firstPort} to ${firstPort + portsTried - 1}`);
}

function isTaken(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => {
      if ('code' in error && error.code === 'EADDRINUSE') resolve(false);
      else reject(error);
    };
    server.once('error', fail).listen(port, 'localhost', () => {
      server.off('error', fail);
      resolve(true);
    });
  });
}
