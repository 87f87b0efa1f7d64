import { parseArgs } from 'node:util';
import { isFullDate } from '../model/language/dates.ts';
import { readSettings } from '../settings.ts';
import { updatePermalinks } from './update-permalinks.ts';

const usage = `npm run permalinks [-- --dry-run] [-- --date 2026-05-03] [-- --confirm <slug>/<language>#<id>] [-- --since <ref>]

Brings permalinks.yaml up to date and says what it did: kept, moved, edited, new, split, merged, removed.
  --dry-run   says it, and writes nothing
  --date      the day that changes are dated, where the front matter does not say it (updated)
  --confirm   a translated passage says all that its changed original says; may be given again
  --since     the Git reference of what is published (or PUBLISHED_REF); by default the remote's main branch`;

// Exit status: 0 done, 1 faults stand in the way, 2 wrong arguments or the command itself failed.
try {
  const { values } = parseArgs({
    options: {
      'dry-run': { type: 'boolean', default: false },
      date: { type: 'string' },
      since: { type: 'string' },
      confirm: { type: 'string', multiple: true, default: [] },
      help: { type: 'boolean', default: false },
    },
  });
  const { date } = values;
  if (date !== undefined && !isFullDate(date)) {
    throw new TypeError(`unexpected --date ${date}, expected a real day such as 2026-05-03`);
  }
  if (values.help) console.log(usage);
  else {
    const isDone = await updatePermalinks(readSettings(), {
      dryRun: values['dry-run'],
      date,
      since: values.since,
      confirmed: values.confirm,
    });
    if (!isDone) process.exitCode = 1;
  }
} catch (error) {
  console.error(error instanceof TypeError ? `${error.message}\n\n${usage}` : error);
  process.exitCode = 2;
}
