import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { locateFaults } from '../content/locate.ts';
import { readContent } from '../content/read-content.ts';
import type { Settings } from '../content/settings.ts';
import type { BriefFolder } from '../model/content.ts';
import { errorsIn, type Fault, type Issue, type RuleId } from '../model/issue.ts';
import { assignPermalinks, type Assignment } from '../permalinks/assign.ts';
import { confirmTranslations } from '../permalinks/confirm.ts';
import { formatLedger } from '../permalinks/format-ledger.ts';
import { latestChange } from '../permalinks/latest-day.ts';
import { traceOf } from '../permalinks/trace.ts';
import { ledgerFile } from './complete-ledgers.ts';
import { formatIssues, progressReporter } from './report.ts';
import { formatTrace } from './format-trace.ts';

/** What the command was asked. */
export interface PermalinkOptions {
  dryRun: boolean;
  /** The day that changes are dated, where the front matter does not say it. */
  date: string | undefined;
  /** Translated passages, as `<slug>/<language>#<id>`, that say all their changed originals say. */
  confirmed: readonly string[];
}

// What this command is there to settle.
const settled: ReadonlySet<RuleId> = new Set<RuleId>([
  'passage-vanished',
  'section-vanished',
  'note-vanished',
  'ledger-twice',
]);

/**
 * Brings the ledgers of all published briefs up to date and prints what became of each id.
 *
 * A brief with any other fault keeps its ledger as it is.
 *
 * @returns whether nothing stood in the way.
 */
export async function updatePermalinks(
  { contentDir, renderCacheDir }: Settings,
  options: PermalinkOptions,
): Promise<boolean> {
  const reading = { cacheDir: renderCacheDir, onProgress: progressReporter() };
  const { content, faults } = await readContent(contentDir, reading);
  const issues = errorsIn(locateFaults(contentDir, faults)).filter(
    ({ rule }) => !settled.has(rule),
  );
  const briefs = [...content.briefs.values()].filter(({ first }) => !first.data.draft);
  const unknown = unknownConfirmations(options.confirmed, briefs);
  if (unknown.length > 0) throw new TypeError(`unexpected --confirm ${unknown.join(', ')}`);
  for (const brief of briefs) {
    const inFolder = ({ file }: Issue) => file.startsWith(`${brief.folder}/`);
    if (issues.some(inFolder)) continue;
    issues.push(...locateFaults(contentDir, update(contentDir, brief, options)));
  }
  if (issues.length > 0) console.error(formatIssues(issues));
  return issues.length === 0;
}

function update(dir: string, brief: BriefFolder, options: PermalinkOptions): Fault[] {
  const assignment = assignPermalinks(brief);
  const day = options.date ?? latestChange(brief.first.data);
  const undated = undatedRetirement(brief, assignment, day);
  if (undated) return [undated];
  const own = options.confirmed.filter((one) => one.startsWith(`${brief.id}/`));
  const ledger = confirmTranslations(
    assignment.retire(options.date),
    brief.first.language,
    own.map((one) => one.slice(brief.id.length + 1)),
  );
  const file = ledgerFile(brief);
  const path = join(dir, file);
  const text = formatLedger(ledger);
  const isChanged = !existsSync(path) || readFileSync(path, 'utf8') !== text;
  if (isChanged && !options.dryRun) writeFileSync(path, text);
  const done = !isChanged
    ? 'up to date'
    : options.dryRun
      ? 'would be written'
      : 'written; commit it';
  console.log([`${file}: ${done}`, ...formatTrace(traceOf(assignment))].join('\n'));
  return [];
}

// A day before what the ledger knows would be a slip, and the page would tell it to readers.
function undatedRetirement(
  { first, ledger }: BriefFolder,
  { retired }: Assignment,
  day: string | undefined,
): Fault | undefined {
  const [gone] = retired;
  const latest =
    [...ledger.parts, ...ledger.notes]
      .map(({ on = '' }) => on)
      .sort()
      .at(-1) ?? '';
  if (!gone || (day !== undefined && day >= latest)) return undefined;
  const found =
    day === undefined ? 'without a date' : `on ${day}, before the last one in the ledger`;
  const message = `Unexpected end of \`#${gone.entry.id}\` (“${gone.entry.words}”) ${found}, expected the day it went.`;
  return { rule: 'retirement-undated', file: first.file, at: { field: ['updated'] }, message };
}

function unknownConfirmations(confirmed: readonly string[], briefs: readonly BriefFolder[]) {
  return confirmed.filter((one) => {
    const [, slug, language = '', id = ''] = /^([^/]+)\/([^#]+)#(.+)$/.exec(one) ?? [];
    const brief = briefs.find((other) => other.id === slug);
    const ids = language === brief?.first.language ? undefined : brief?.ids.get(language);
    return !ids || ![...ids.sections, ...ids.passages].includes(id);
  });
}
