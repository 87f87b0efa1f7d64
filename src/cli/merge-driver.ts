import { readSettings } from '../settings.ts';
import { installMergeDriver } from './ledgers/install-merge-driver.ts';
import { runCommand } from './run-command.ts';

const usage = `npm run merge-driver [-- --remove]

Lets Git merge permalinks.yaml and addresses.yaml by what they mean, in this clone: both sides are kept, and
an id that two branches gave to different passages stays with the one that is published.
  --remove   takes that back

Exit status: 0 done, 1 the content folder is in no Git repository.`;

await runCommand(
  { usage, options: { remove: { type: 'boolean', default: false } } },
  ({ values }) => {
    const done = installMergeDriver(readSettings().contentDir, values);
    console.log(done ?? 'The content folder is in no Git repository.');
    return done !== undefined;
  },
);
