import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fieldFiles } from '../fields/field-files.ts';
import { readSettings } from '../settings.ts';
import { runCommand } from './run-command.ts';

const usage = `npm run fields

Writes what an editor's program needs to complete and check fields while they are typed, one JSON Schema
for each kind of file, into .schema/ of the content folder, and FIELDS.md, which lists every field.

Exit status: 0 done, 2 wrong arguments or the command itself failed.`;

await runCommand({ usage }, () => {
  const { contentDir } = readSettings();
  mkdirSync(join(contentDir, '.schema'), { recursive: true });
  for (const [name, text] of fieldFiles()) writeFileSync(join(contentDir, name), text);
  console.log(`FIELDS.md and the schemas in .schema/ are new.`);
  return true;
});
