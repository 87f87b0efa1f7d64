import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A hash of every file of a folder by its path, hidden ones too. */
export function folderBytes(dir: string): Record<string, string> {
  const files = globSync(['**/*', '**/.*'], { cwd: dir })
    .filter((file) => statSync(join(dir, file)).isFile())
    .sort();
  return Object.fromEntries(
    files.map((file) => [
      file,
      createHash('sha1')
        .update(readFileSync(join(dir, file)))
        .digest('hex'),
    ]),
  );
}

/** The files in which a folder differs from what it was; none when it is the same byte for byte. */
export function changedFiles(dir: string, before: Record<string, string>): string[] {
  const after = folderBytes(dir);
  const files = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...files].filter((file) => before[file] !== after[file]);
}
