import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { checkContent } from '../../content/check/check-content.ts';
import { errorsIn, type Issue } from '../../model/reading/issue.ts';
import type { Settings } from '../../settings.ts';
import { interfaceLanguages } from '../checked/interface-languages.ts';
import { type Report, reportIssues } from '../report/report-issues.ts';
import { carryOut, type ContentPlan, copyContent } from './content-plan.ts';

/** How a plan is tried. */
export interface PlanTrial {
  /** What was wrong before. */
  before: readonly Issue[];
  dryRun: boolean;
  report?: Report;
}

// What something may be that is named: nothing else breaks by its going.
const naming = /-unknown$|^link-/;

/**
 * Carries a plan out if the content has no faults after it that it had not before: that is seen in a copy,
 * so that nothing is ever half done. With `dryRun` only says what it would do.
 *
 * @returns whether nothing stood in the way.
 */
export async function tryPlan(
  settings: Pick<Settings, 'contentDir' | 'renderCacheDir'>,
  plan: ContentPlan,
  { before, dryRun, report = console }: PlanTrial,
): Promise<boolean> {
  const { contentDir } = settings;
  const work = mkdtempSync(join(tmpdir(), 'pincite-plan-'));
  // Messages may name the folder.
  const copy = join(work, basename(contentDir));
  try {
    copyContent(contentDir, copy);
    carryOut(copy, plan);
    const options = {
      cacheDir: settings.renderCacheDir,
      interfaceLanguages: interfaceLanguages(),
    };
    const known = new Set(errorsIn(before).map(({ rule, message }) => `${rule} ${message}`));
    const { issues } = await checkContent(copy, options);
    const faults = errorsIn(issues).filter(({ rule, message }) => !known.has(`${rule} ${message}`));
    if (faults.length > 0) {
      const { whereNamed } = plan;
      const told = faults.map((fault) =>
        whereNamed !== undefined && naming.test(fault.rule)
          ? { ...fault, hint: whereNamed }
          : fault,
      );
      reportIssues(told, { contentDir }, { annotate: false, to: report });
      report.error('\nThese would be wrong then. Nothing was changed.');
      return false;
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  if (!dryRun) carryOut(contentDir, plan);
  for (const line of plan.lines) report.log(line);
  report.log(dryRun ? 'Nothing was changed: this was a dry run.' : 'Done; commit it.');
  return true;
}
