import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkContent } from '../../content/check/check-content.ts';
import { errorsIn, type Issue } from '../../model/reading/issue.ts';
import type { Settings } from '../../settings.ts';
import { interfaceLanguages } from '../interface-languages.ts';
import { type Report, reportIssues } from '../report/report-issues.ts';
import { carryOut, type ContentPlan, copyContent } from './content-plan.ts';

/**
 * Carries a plan out if the content has no faults after it that it had not before: that is seen in a copy,
 * so that nothing is ever half done. With `dryRun` only says what it would do.
 *
 * @returns whether nothing stood in the way.
 */
export async function tryPlan(
  settings: Pick<Settings, 'contentDir' | 'renderCacheDir'>,
  plan: ContentPlan,
  {
    before,
    dryRun,
    report = console,
  }: { before: readonly Issue[]; dryRun: boolean; report?: Report },
): Promise<boolean> {
  const { contentDir } = settings;
  const copy = mkdtempSync(join(tmpdir(), 'pincite-plan-'));
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
      reportIssues(faults, { contentDir }, { annotate: false, to: report });
      report.error('\nThese would be wrong then. Nothing was changed.');
      return false;
    }
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
  if (!dryRun) carryOut(contentDir, plan);
  for (const line of plan.lines) report.log(line);
  report.log(dryRun ? 'Nothing was changed: this was a dry run.' : 'Done; commit it.');
  return true;
}
