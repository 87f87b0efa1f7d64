import { isFullDate } from '../model/language/dates.ts';
import { checkContent } from '../content/check/check-content.ts';
import { readSettings } from '../settings.ts';
import { kindCalled } from './move/kinds.ts';
import { planRename } from './move/plan-rename.ts';
import { tryPlan } from './move/try-plan.ts';
import { Stopped } from './move/stopped.ts';
import { runCommand } from './run-command.ts';

const usage = `npm run rename <kind> <old id> <new id> [-- --dry-run] [-- --date 2026-05-03]

Gives a brief, topic, region, author, source, name or type (briefs, topics, …) another id: its file or
folder, every use of it in texts and records, and the lines of its addresses, so that the old ones lead
to the page. Nothing is changed where something is in the way.
  --dry-run   says what it would do
  --date      the day of the move; today, where it is not said

Exit status: 0 done, 1 faults stand in the way, 2 wrong arguments or the command itself failed.`;

await runCommand(
  {
    usage,
    options: { 'dry-run': { type: 'boolean', default: false }, date: { type: 'string' } },
    takesWords: true,
    isPlain: (error) => error instanceof Stopped,
  },
  async ({ values, words: [kind, from = '', to = ''] }) => {
    const on = values.date ?? new Date().toISOString().slice(0, 10);
    if (!isFullDate(on)) throw new TypeError(`unexpected --date ${on}, expected a real day`);
    const settings = readSettings();
    const { contentDir, renderCacheDir: cacheDir } = settings;
    const { content, issues } = await checkContent(contentDir, { cacheDir });
    const plan = planRename(contentDir, content, { kind: kindCalled(kind), from, to, on });
    return tryPlan(settings, plan, { before: issues, dryRun: values['dry-run'] });
  },
);
