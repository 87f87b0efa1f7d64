import { isFullDate } from '../model/language/dates.ts';
import { checkContent } from '../content/check/check-content.ts';
import { readSettings } from '../settings.ts';
import { labelsFrom } from './move/labels-from.ts';
import { kindCalled } from './move/kinds.ts';
import { planWithdrawal } from './move/plan-withdrawal.ts';
import { tryPlan } from './move/try-plan.ts';
import { runCommand } from './run-command.ts';

const usage = `npm run withdraw <kind> <id> -- --reason "Why, for readers." [--reason ar="لماذا"] [--date 2026-05-03] [--dry-run]

Takes a published brief, topic, region, author or source away: its file or folder goes, and whoever
comes by its addresses is told when and why. Whatever still names it is listed first, and then nothing
is changed.
  --reason    in the site's first language; in others as <language>=<text>
  --date      the day; today, where it is not said
  --dry-run   says what it would do

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
  },
  async ({ values, words: [kind, id] }) => {
    const on = values.date ?? new Date().toISOString().slice(0, 10);
    if (!isFullDate(on)) throw new TypeError(`unexpected --date ${on}, expected a real day`);
    if (!values.reason?.length) throw new TypeError('Readers have to be told why: --reason "…"');
    const settings = readSettings();
    const { contentDir, renderCacheDir: cacheDir } = settings;
    const { content, issues } = await checkContent(contentDir, { cacheDir });
    const reason = labelsFrom(values.reason, content.site?.data.languages ?? ['en']);
    const plan = planWithdrawal(content, { kind: kindCalled(kind), id, on, reason });
    return tryPlan(settings, plan, { before: issues, dryRun: values['dry-run'] });
  },
);
