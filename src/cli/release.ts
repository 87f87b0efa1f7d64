import { parseArgs } from 'node:util';
import { readSettings } from '../settings.ts';
import { releaseLedgers } from './release/release-ledgers.ts';

const usage = `npm run release

Brings the branch up to date with its remote, writes what the ledgers lack, commits it and pushes the branch,
so that what is built afterwards promises nothing that is not written down. Where somebody else pushed meanwhile
it begins again. It is what a publishing workflow runs before \`npm run build\`.`;

// Exit status: 0 the remote has complete ledgers, 1 faults stand in the way, 2 wrong arguments or Git refused.
try {
  const { values } = parseArgs({ options: { help: { type: 'boolean', default: false } } });
  if (values.help) console.log(usage);
  else if (!(await releaseLedgers(readSettings()))) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
