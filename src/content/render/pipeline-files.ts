import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const pipeline = new URL('../../markdown/pipeline.ts', import.meta.url);
const lockFile = new URL('../../../package-lock.json', import.meta.url);

/** A hash of all the code that renders a text, or does what another module does, packages included: other code, other cache. */
export function readPipelineVersion(entry: URL = pipeline): string {
  return hashOfFiles([...pipelineFiles(entry), fileURLToPath(lockFile)]);
}

/** Paths of the modules that rendering a text runs: the pipeline and what it imports, types left out. */
export function pipelineFiles(entry: URL = pipeline): string[] {
  const found = new Map([[entry.href, entry]]);
  for (const file of found.values()) for (const to of importedBy(file)) found.set(to.href, to);
  return [...found.values()].map((file) => fileURLToPath(file)).sort();
}

/** A hash of what stands in files. */
export function hashOfFiles(paths: readonly string[]): string {
  const hash = createHash('sha1');
  for (const path of paths) hash.update(readFileSync(path));
  return hash.digest('hex');
}

// Types are gone before the code runs, so what only names them renders as before.
function importedBy(file: URL): URL[] {
  const text = readFileSync(file, 'utf8');
  const statements =
    /^(?:import|export)\s(?!type\b)(?:[^'";]*?\sfrom\s+)?'(\.[^']+)'|\bimport\(\s*'(\.[^']+)'/gm;
  return [...text.matchAll(statements)]
    .map(([, named, dynamic]) => new URL(named ?? dynamic ?? '', file))
    .filter((to) => existsSync(to));
}
