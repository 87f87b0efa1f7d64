import { isFullDate } from '../model/language/dates.ts';
import { checkContent } from '../content/check/check-content.ts';
import { readSettings } from '../settings.ts';
import { labelsFrom } from './move/labels-from.ts';
import { kindCalled } from './move/kinds.ts';
import { planWithdrawal } from './move/plan-withdrawal.ts';
import { tryPlan } from './move/try-plan.ts';
import { runCommand } from './run-command.ts';
import { Stopped } from './move/stopped.ts';

const usage = `npm run withdraw <kind> <id> -- --reason "Why, for readers." [--reason ar="لماذا"] [--date 2026-05-03] [--dry-run]

Takes a published brief, topic, region, author, source or name away: its file or folder goes, and whoever
comes by its addresses is told when and why. Whatever still names it is listed first, and then nothing
is changed.
  --reason    in the site's first language; in others as <language>=<text>
  --date      the day; today, where it is not said
  --dry-run   says what it would do; without --reason too

Exit status: 0 done, 1 faults stand in the way, 2 wrong arguments or the command itself failed.`;

await runCommand(
  {
    usage,
    options: {
      reason: { type: 'string', multiple: true },
      date: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
    },
    takesWords: true,
    isPlain: (error) => error instanceof Stopped,
  },
  async ({ values, words: [kind, id] }) => {
    const on = values.date ?? new Date().toISOString().slice(0, 10);
    if (!isFullDate(on)) throw new TypeError(`unexpected --date ${on}, expected a real day`);
    const { reason: given = [], 'dry-run': dryRun } = values;
    if (given.length === 0 && !dryRun)
      throw new TypeError('Readers have to be told why: --reason "…"');
    const settings = readSettings();
    const { contentDir, renderCacheDir: cacheDir } = settings;
    const { content, issues } = await checkContent(contentDir, { cacheDir });
    // What a dry run says does not depend on it.
    const reason = labelsFrom(
      given.length > 0 ? given : ['Withdrawn.'],
      content.site?.data.languages ?? ['en'],
    );
    const plan = planWithdrawal(contentDir, content, { kind: kindCalled(kind), id, on, reason });
    const isDone = await tryPlan(settings, plan, { before: issues, dryRun });
    if (isDone && given.length === 0) console.log('Readers will have to be told why: --reason "…"');
    return isDone;
  },
);
