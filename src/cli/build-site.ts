import { build } from 'astro';
import { checkContent } from '../content/check/check-content.ts';
import { entriesOf, writeEntries } from '../content/entries/entries-file.ts';
import { checkedVariable, isRelease, type Settings } from '../settings.ts';
import { errorsIn } from '../model/reading/issue.ts';
import { interfaceLanguages } from './interface-languages.ts';
import { readPublished } from '../published/read-published.ts';
import { count } from './report/count.ts';
import { reportIssues } from './report/report-issues.ts';
import { progressReporter } from './report/progress-reporter.ts';
import { completeLedgers } from './complete-ledgers.ts';
import { updateAddresses } from './update-addresses.ts';

/**
 * Checks the content, completes the ledgers, then builds and indexes the site.
 *
 * @returns whether there is a new output folder; where not, the last one is as it was.
 */
export async function buildSite(settings: Settings): Promise<boolean> {
  const briefs = await prepareContent(settings);
  if (briefs === undefined) return false;
  const start = performance.now();
  // A line for each page helps with a few hundred; beyond, the count every two seconds does.
  await build({ root: settings.root, logLevel: briefs > 300 ? 'warn' : 'info' });
  performance.measure('pincite pages and index', { start });
  return true;
}

// Number of briefs, or nothing where the content is not fit to be published.
// The content is let go before Astro starts: both together need twice the memory.
async function prepareContent({
  contentDir,
  renderCacheDir,
  buildCacheDir,
}: Settings): Promise<number | undefined> {
  const { published, line } = readPublished(contentDir, { env: process.env });
  console.log(line);
  const options = {
    published,
    cacheDir: renderCacheDir,
    onProgress: progressReporter(),
    interfaceLanguages: interfaceLanguages(),
    ledgers: isRelease() ? ('all' as const) : ('none' as const),
  };
  const { content, issues } = await checkContent(contentDir, options);
  reportIssues(issues, { contentDir });
  if (errorsIn(issues).length > 0) return undefined;
  console.log(`check: no fault in ${count(content.briefs.size, 'brief')}`);
  const start = performance.now();
  // For a release, the check has made sure that the ledgers are complete.
  if (!isRelease()) {
    for (const { file, added } of completeLedgers(contentDir, content)) {
      const news = added.length > 0 ? count(added.length, 'new id') : 'new words';
      console.log(`permalinks: ${news} in ${file}; commit it`);
    }
    for (const line of updateAddresses(contentDir, content).lines) console.log(line);
  }
  performance.measure('pincite ledgers', { start });
  // What was checked is what is built, whatever happens to the files meanwhile.
  writeEntries(buildCacheDir, entriesOf(content, { drafts: false }));
  process.env[checkedVariable] = 'true';
  return content.briefs.size;
}
