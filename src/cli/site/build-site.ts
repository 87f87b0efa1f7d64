import { fileURLToPath } from 'node:url';
import { openBundle } from '../../build/bundle/open-bundle.ts';
import { makeSite } from '../../build/make-site.ts';
import { keepLedgers } from '../../build/output/keep-ledgers.ts';
import { openOutput } from '../../build/output/output-folder.ts';
import { inTurn } from '../../content/files/in-turn.ts';
import { entriesOf, writeEntries } from '../../content/entries/entries-file.ts';
import { readSite } from '../../content/read/read-site.ts';
import { isRelease, type Settings } from '../../settings.ts';
import { errorsIn } from '../../model/reading/issue.ts';
import { checkFolder } from '../checked/check-folder.ts';
import { count } from '../report/count.ts';
import { progressReporter } from '../report/progress-reporter.ts';
import { reportIssues } from '../report/report-issues.ts';
import { formatPending } from '../report/format-pending.ts';
import { pendingIn } from '../../content/check/pending-ledgers.ts';

/**
 * Checks the content, then builds and indexes the site, and says at the end which addresses are provisional.
 *
 * It writes no ledger: a build on one's own machine publishes nothing, and a release builds what is committed.
 *
 * @returns whether there is a new output folder; where not, the last one is as it was.
 */
export async function buildSite(settings: Settings): Promise<boolean> {
  const output = openOutput(settings);
  return inTurn(output, 'a build', () => buildInTurn(settings));
}

async function buildInTurn(settings: Settings): Promise<boolean> {
  const bundling = startBundling(settings);
  const prepared = await inTurn(settings.contentDir, 'a build', () => prepareContent(settings));
  if (!prepared) {
    bundling.stop();
    return false;
  }
  const start = performance.now();
  const bundle = await bundling.bundle();
  performance.measure('pincite code', { start });
  await makeSite(settings, { ...readSite(settings), bundle, onProgress: progressReporter() });
  console.log(tookOf(performance.getEntriesByType('measure')));
  for (const line of prepared.pending) console.log(line);
  return true;
}

// While the content is read, which needs little of a second processor.
function startBundling(settings: Settings) {
  const controller = new AbortController();
  const opening = openBundle(settings, controller.signal);
  // Thrown where it is awaited.
  opening.catch(() => undefined);
  return {
    bundle: () => opening,
    stop: () => {
      controller.abort();
    },
  };
}

// Each as its code measured it; the code is bundled while content is read, and what is told is how long it was waited for.
function tookOf(measures: readonly { name: string; duration: number }[]): string {
  const seconds = (duration: number) => `${(duration / 1000).toFixed(1)} s`;
  const steps = measures
    .filter(({ name }) => name.startsWith('pincite '))
    .map(({ name, duration }) => `${name.slice('pincite '.length)} ${seconds(duration)}`);
  return `took ${seconds(performance.now())}: ${steps.join(', ')}`;
}

/** What is left of a content folder that was checked. */
interface Prepared {
  briefs: number;
  /** What the ledgers lack, for people. */
  pending: string[];
}

// Nothing where the content is not fit to be published.
// The content is let go before Astro starts: both together need twice the memory.
async function prepareContent(settings: Settings): Promise<Prepared | undefined> {
  const { contentDir, buildCacheDir } = settings;
  const { content, issues, line } = await checkFolder(settings, { isRelease: isRelease() });
  console.log(line);
  reportIssues(issues, { contentDir });
  if (errorsIn(issues).length > 0) return undefined;
  console.log(`check: no fault in ${count(content.briefs.size, 'brief')}`);
  const start = performance.now();
  // What was checked is what is built, whatever happens to the files meanwhile.
  keepLedgers(contentDir, fileURLToPath(buildCacheDir), content);
  writeEntries(buildCacheDir, entriesOf(content, { drafts: false, cacheDir: buildCacheDir }));
  const pending = formatPending(pendingIn(content), contentDir);
  performance.measure('pincite entries', { start });
  return { briefs: content.briefs.size, pending };
}
