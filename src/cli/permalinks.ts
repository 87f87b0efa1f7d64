import { isFullDate } from '../model/language/dates.ts';
import { readSettings } from '../settings.ts';
import { runCommand } from './run-command.ts';
import { updatePermalinks } from './ledgers/update-permalinks.ts';

const usage = `npm run permalinks [<slug> …] [-- --dry-run] [-- --date 2026-05-03] [-- --confirm <slug>/<language>#<id>] [-- --since <ref>]

Brings permalinks.yaml of all briefs, or of those named, up to date and says what changed: kept, moved,
edited, new, split, merged, removed.
  --dry-run   says it, and writes nothing
  --date      the day that changes are dated, where the front matter does not say it (updated)
  --confirm   a translated passage says all that its changed original says; may be given again
  --since     the Git reference of what is published (or PUBLISHED_REF); by default the remote's main branch

Exit status: 0 done, 1 faults stand in the way, 2 wrong arguments or the command itself failed.`;

const options = {
  'dry-run': { type: 'boolean', default: false },
  date: { type: 'string' },
  since: { type: 'string' },
  confirm: { type: 'string', multiple: true },
} as const;

await runCommand({ usage, options, takesWords: true }, ({ values, words }) => {
  const { date } = values;
  if (date !== undefined && !isFullDate(date)) {
    throw new TypeError(`unexpected --date ${date}, expected a real day such as 2026-05-03`);
  }
  return updatePermalinks(readSettings(), {
    dryRun: values['dry-run'],
    date,
    since: values.since,
    confirmed: values.confirm ?? [],
    slugs: words,
  });
});
