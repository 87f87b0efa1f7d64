import { renameSync, writeFileSync } from 'node:fs';

/** Writes a file in one step: whoever reads it meanwhile, or ends this process, leaves or finds it whole. */
export function replaceFile(path: string, text: string): void {
  const temporary = `${path}.${process.pid}.tmp`;
  writeFileSync(temporary, text);
  renameSync(temporary, path);
}
