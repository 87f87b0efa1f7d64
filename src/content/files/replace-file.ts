import { randomUUID } from 'node:crypto';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Writes a file in one step: whoever reads or writes it at the same time, or ends this process, leaves
 * or finds it whole.
 */
export function replaceFile(file: string | URL, content: string | Uint8Array): void {
  const path = file instanceof URL ? fileURLToPath(file) : file;
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    writeFileSync(temporary, content);
    renameSync(temporary, path);
  } catch (error) {
    // On a full disk, half of it may be there.
    rmSync(temporary, { force: true });
    throw error;
  }
}
