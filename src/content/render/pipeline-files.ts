import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { stampOfFile } from '../files/file-stamp.ts';

const pipeline = new URL('../../markdown/pipeline.ts', import.meta.url);
const lockFile = new URL('../../../package-lock.json', import.meta.url);

/** What a file of code says, and which files it names; the same while its stamp is. */
interface ReadCode {
  stamp: string | undefined;
  digest: string;
  imports: readonly string[];
}

// One command asks for several versions of nearly the same hundred files, `dev` with every edit.
const known = new Map<string, ReadCode>();

/** A hash of all the code that renders a text, or does what another module does, packages included: other code, other cache. */
export function readPipelineVersion(entry: URL = pipeline): string {
  return hashOfFiles([...pipelineFiles(entry), fileURLToPath(lockFile)]);
}

/** Paths of the modules that rendering a text runs: the pipeline and what it imports, types left out. */
export function pipelineFiles(entry: URL = pipeline): string[] {
  const found = new Set<string>();
  const waiting = [fileURLToPath(entry)];
  for (const path of waiting) {
    if (found.has(path) || !existsSync(path)) continue;
    found.add(path);
    waiting.push(...readCode(path).imports);
  }
  return [...found].sort();
}

/** A hash of what stands in files; throws where one is not there. */
export function hashOfFiles(paths: readonly string[]): string {
  return hash('sha1', paths.map((path) => readCode(path).digest).join());
}

function readCode(path: string): ReadCode {
  const stamped = stampOfFile(path);
  const last = known.get(path);
  if (last && stamped && last.stamp === stamped.stamp) return last;
  const text = readFileSync(path);
  const code = {
    stamp: stamped?.isYoung ? undefined : stamped?.stamp,
    digest: hash('sha1', text),
    imports: path.endsWith('.ts') ? importsIn(text.toString(), path) : [],
  };
  known.set(path, code);
  return code;
}

// Types are gone before the code runs, so what only names them renders as before.
function importsIn(text: string, path: string): string[] {
  const statements =
    /^(?:import|export)\s(?!type\b)(?:[^'";]*?\sfrom\s+)?'(\.[^']+)'|\bimport\(\s*'(\.[^']+)'/gm;
  const file = pathToFileURL(path);
  return [...text.matchAll(statements)].map(([, named, dynamic]) =>
    fileURLToPath(new URL(named ?? dynamic ?? '', file)),
  );
}
