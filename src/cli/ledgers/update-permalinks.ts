import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { publishedLedgerOf } from '../../addresses/published-briefs.ts';
import { locateFaults } from '../../content/check/locate.ts';
import { inTurn } from '../../content/files/in-turn.ts';
import { checkContent } from '../../content/check/check-content.ts';
import type { Settings } from '../../settings.ts';
import type { Published } from '../../model/reading/published.ts';
import type { RenamedBrief } from '../../addresses/next-addresses.ts';
import type { BriefFolder, Content } from '../../model/reading/content.ts';
import { addressFile } from '../../model/reading/address-ledger.ts';
import type { Ledger } from '../../model/reading/ledger.ts';
import { errorsIn, type Fault, type Issue } from '../../model/reading/issue.ts';
import type { RuleId } from '../../model/reading/rules.ts';
import { assignPermalinks } from '../../permalinks/assign.ts';
import { confirmTranslations } from '../../permalinks/translations/confirm.ts';
import { formatLedger } from '../../permalinks/ledger/format-ledger.ts';
import { latestChange, latestDay } from '../../permalinks/ledger/latest-day.ts';
import {
  type Trace,
  traceOf,
  traceTranslations,
  type TranslationTrace,
} from '../../permalinks/trace.ts';
import { ledgerFile } from '../../content/check/pending-ledgers.ts';
import { nearest } from '../../model/text/nearest.ts';
import { count } from '../report/count.ts';
import { type Report, reportIssues } from '../report/report-issues.ts';
import { progressReporter } from '../report/progress-reporter.ts';
import { formatTrace } from './format-trace.ts';
import { withMoves } from './plan-moves.ts';
import { findPublished } from '../../published/find-published.ts';
import { changedText } from '../../content/files/changed-text.ts';
import { replaceFile } from '../../content/files/replace-file.ts';
import { settleConflicts } from './settle-conflicts.ts';
import { undatedRetirement } from './undated-retirement.ts';
import { updateAddresses } from './update-addresses.ts';

/** What the command was asked. */
export interface PermalinkOptions {
  dryRun: boolean;
  /** The Git reference of what is published, where it is not the one that is found. */
  since: string | undefined;
  /** The day that changes are dated, where the front matter does not say it. */
  date: string | undefined;
  /** Translated passages, as `<slug>/<language>#<id>`, that say all their changed originals say. */
  confirmed: readonly string[];
  /** The briefs that are meant; all, where none is named. */
  slugs?: readonly string[];
}

// Faults that this command mends.
const settled: ReadonlySet<RuleId> = new Set<RuleId>([
  'passage-vanished',
  'section-vanished',
  'note-vanished',
  'translation-vanished',
  'ledger-twice',
  'ledger-circle',
  'address-vanished',
  'address-missing',
  'addresses-missing',
]);

type Folders = Pick<Settings, 'contentDir' | 'outDir' | 'renderCacheDir'>;

/**
 * Brings the ledgers of all published briefs up to date and prints what became of each id.
 *
 * A brief with any other fault keeps its ledger as it is.
 *
 * @returns whether nothing stood in the way.
 */
export async function updatePermalinks(
  settings: Folders,
  options: PermalinkOptions,
  report: Report = console,
): Promise<boolean> {
  return inTurn(settings.contentDir, 'npm run permalinks', () =>
    updateInTurn(settings, options, report),
  );
}

async function updateInTurn(
  { contentDir, outDir, renderCacheDir }: Folders,
  options: PermalinkOptions,
  report: Report,
): Promise<boolean> {
  const { since, dryRun } = options;
  const { published, line } = await findPublished(contentDir, { since, env: process.env, outDir });
  report.log(line);
  const read = () =>
    checkContent(contentDir, {
      ...{ cacheDir: renderCacheDir, onProgress: progressReporter() },
      ...{ published, settles: true },
    });
  const first = await read();
  const news = settleConflicts(contentDir, first.issues, { dryRun, published });
  for (const one of news) report.log(one);
  const { content, issues: found } = news.length > 0 && !dryRun ? await read() : first;
  const renamed = renamedBriefs(content, options.date);
  const issues = errorsIn(found).filter(
    // A link to a renamed brief is right as soon as the renaming is written down.
    ({ rule }) => !settled.has(rule) && !(rule === 'link-broken' && renamed.length > 0),
  );
  const briefs = chosenBriefs(content, options.slugs ?? []);
  refuseUnknown(options.confirmed, briefs);
  const plans = withMoves(
    briefs
      .filter(({ folder }) => !issues.some(({ file }) => file.startsWith(`${folder}/`)))
      .map((brief) => planLedger(brief, options, ledgerIn(published, brief, content))),
    content,
  );
  const refused = plans.flatMap(({ fault }) => fault ?? []);
  issues.push(...locateFaults(contentDir, refused));
  const isMeant = ({ file }: Issue) =>
    !options.slugs?.length || briefs.some(({ folder }) => file.startsWith(`${folder}/`));
  reportIssues(issues.filter(isMeant), { contentDir }, { to: report });
  const done = plans.filter(({ fault }) => !fault);
  // A folder that is no site has no pages to write down.
  const addresses =
    !content.site || issues.some(({ file }) => file === addressFile)
      ? undefined
      : updateAddresses(contentDir, content, {
          dryRun,
          published: published?.addresses ?? [],
          renamed: renamed.filter(([, slug]) => done.some(({ brief }) => brief.id === slug)),
        });
  // Only its old ledger says what a renamed brief was called: it stays until `addresses.yaml` says so.
  const kept = done.filter(
    ({ brief }) => addresses ?? !renamed.some(([, slug]) => slug === brief.id),
  );
  carryOutAll(contentDir, kept, options, report);
  for (const one of addresses?.lines ?? []) report.log(one);
  return !issues.some(isMeant);
}

/** What is to be written of one brief, or why it cannot be. */
interface LedgerPlan {
  brief: BriefFolder;
  ledger: Ledger;
  trace: Trace[];
  translations: TranslationTrace[];
  fault: Fault | undefined;
}

// A ledger that went along with its folder says what the brief was called.
function renamedBriefs({ briefs }: Content, date: string | undefined): RenamedBrief[] {
  return [...briefs.values()].flatMap(({ id, first, ledger }): RenamedBrief[] => {
    const { brief } = ledger;
    if (first.data.draft || brief === undefined || brief === id) return [];
    return [[brief, id, date ?? latestDay(first.data)]];
  });
}

function ledgerIn(published: Published | undefined, brief: BriefFolder, content: Content) {
  return published && publishedLedgerOf(brief, content, published)?.ledger;
}

function planLedger(
  brief: BriefFolder,
  options: PermalinkOptions,
  published: Ledger | undefined,
): LedgerPlan {
  const assignment = assignPermalinks({ ...brief, published });
  const day = options.date ?? latestChange(brief.first.data);
  const own = options.confirmed.filter((one) => one.startsWith(`${brief.id}/`));
  const ledger = confirmTranslations(
    assignment.retire(options.date),
    brief.first.language,
    own.map((one) => one.slice(brief.id.length + 1)),
  );
  const fault = undatedRetirement(brief, assignment, day);
  return {
    ...{ brief, fault, ledger, trace: traceOf(assignment) },
    translations: traceTranslations(brief.ledger, ledger, brief.first.language),
  };
}

// Of a whole corpus that is published for the first time nobody reads a line for each.
const mostFirstLedgers = 3;

function carryOutAll(
  dir: string,
  plans: readonly LedgerPlan[],
  options: PermalinkOptions,
  report: Report,
): void {
  const firsts = plans.filter(({ brief }) => !existsSync(join(dir, ledgerFile(brief))));
  const isMany = firsts.length > mostFirstLedgers;
  const silent: Report = { ...report, log: () => undefined };
  const unchanged = plans.filter(
    (plan) => !carryOut(dir, plan, options, isMany && firsts.includes(plan) ? silent : report),
  ).length;
  if (isMany) {
    const ids = firsts.reduce(
      (sum, { ledger: { parts, notes } }) => sum + parts.length + notes.length,
      0,
    );
    const done = options.dryRun ? 'would be written' : 'written; commit them';
    report.log(
      `${count(firsts.length, 'first ledger')} with ${count(ids, 'passage, section or note', 'passages, sections and notes')} ${done}: each is the permalinks.yaml beside its brief, and ${addressFile} lists the pages`,
    );
  }
  if (unchanged > 0) report.log(`${count(unchanged, 'ledger')} up to date`);
}

function carryOut(
  dir: string,
  { brief, ledger, trace, translations }: LedgerPlan,
  { dryRun }: PermalinkOptions,
  report: Report,
): boolean {
  const file = ledgerFile(brief);
  const path = join(dir, file);
  const text = changedText(path, formatLedger(ledger));
  const changes = formatTrace(trace, translations);
  if (text === undefined && changes.length === 0) return false;
  if (text !== undefined && !dryRun) replaceFile(path, text);
  const written = dryRun ? 'would be written' : 'written; commit it';
  report.log([`${file}: ${text === undefined ? 'up to date' : written}`, ...changes].join('\n'));
  return true;
}

function refuseUnknown(confirmed: readonly string[], briefs: readonly BriefFolder[]): void {
  const unknown = unknownConfirmations(confirmed, briefs);
  if (unknown.length > 0) throw new TypeError(`unexpected --confirm ${unknown.join(', ')}`);
}

function chosenBriefs(content: Content, slugs: readonly string[]): BriefFolder[] {
  const briefs = [...content.briefs.values()].filter(({ first }) => !first.data.draft);
  const known = briefs.map(({ id }) => id);
  for (const slug of slugs) {
    if (known.some((id) => id === slug)) continue;
    const meant = nearest(slug, known);
    throw new TypeError(
      `There is no published brief ${slug}.${meant ? ` Did you mean ${meant}?` : ''}`,
    );
  }
  return briefs.filter(({ id }) => slugs.length === 0 || slugs.includes(id));
}

function unknownConfirmations(confirmed: readonly string[], briefs: readonly BriefFolder[]) {
  return confirmed.filter((one) => {
    const [, slug, language = '', id = ''] = /^([^/]+)\/([^#]+)#(.+)$/.exec(one) ?? [];
    const brief = briefs.find((other) => other.id === slug);
    const ids = language === brief?.first.language ? undefined : brief?.ids.get(language);
    return !ids || ![...ids.sections, ...ids.passages].includes(id);
  });
}
