import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the Git repository that a folder is in; none where it is in no repository. */
export function repositoryRoot(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder;
  const above = dirname(folder);
  return above === folder ? undefined : repositoryRoot(above);
}
