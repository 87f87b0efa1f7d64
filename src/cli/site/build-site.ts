import { hash } from 'node:crypto';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serialize } from 'node:v8';
import { type Bundle, openBundle } from '../../build/bundle/open-bundle.ts';
import {
  type BuildInputs,
  inputsOfBuild,
  recordBuild,
  sameBuild,
} from '../../build/kept/last-build.ts';
import { makeSite } from '../../build/make-site.ts';
import { keepLedgers } from '../../build/output/keep-ledgers.ts';
import { openOutput } from '../../build/output/output-folder.ts';
import { inTurn } from '../../content/files/in-turn.ts';
import { entriesOf, writeEntries } from '../../content/entries/entries-file.ts';
import { readSite } from '../../content/read/read-site.ts';
import { isRelease, type Settings } from '../../settings.ts';
import { errorsIn, type Issue } from '../../model/reading/issue.ts';
import { checkFolder, findHeldAgainst, type HeldAgainst } from '../checked/check-folder.ts';
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
 * @returns whether there is an output folder of this content; where not, the last one is as it was.
 */
export async function buildSite(settings: Settings): Promise<boolean> {
  const output = openOutput(settings);
  return inTurn(output, 'a build', () => buildInTurn(settings));
}

async function buildInTurn(settings: Settings): Promise<boolean> {
  const { contentDir } = settings;
  const bundling = startBundling(settings);
  const prepared = await inTurn(contentDir, 'a build', () => prepareOrFind(settings, bundling));
  if (!prepared) {
    bundling.stop();
    return false;
  }
  const { told, inputs } = prepared;
  if (inputs !== 'as they were') {
    const start = performance.now();
    const bundle = await bundling.bundle();
    performance.measure('pincite code', { start });
    const site = { ...readSite(settings), bundle, onProgress: progressReporter() };
    const { isWhole, output } = await makeSite(settings, site);
    const isLasting = !told.issues.some(({ rule }) => rule === 'date-future');
    if (isWhole && inputs) recordBuild(settings, { inputs, output, told, isLasting });
  }
  console.log(tookOf(performance.getEntriesByType('measure')));
  for (const line of told.pending) console.log(line);
  return true;
}

/** What is left of a content folder that was checked. */
interface Prepared {
  told: Told;
  /** What the site is made from; nothing where that cannot be known again. */
  inputs: BuildInputs | 'as they were' | undefined;
}

/** What people are told of a content folder that can be published. */
interface Told {
  briefs: number;
  /** Of no weight: others stand in the way. */
  issues: Issue[];
  /** What the ledgers lack. */
  pending: string[];
}

async function prepareOrFind(
  settings: Settings,
  bundling: ReturnType<typeof startBundling>,
): Promise<Prepared | undefined> {
  const held = await findHeldAgainst(settings);
  console.log(held.line);
  const start = performance.now();
  const inputs = inputsOfBuild(settings, { published: digestOf(held), today: held.today });
  const isJoined = held.ofMerge.length > 0;
  const told =
    inputs && !isJoined && !settings.isFull ? sameBuild<Told>(settings, inputs) : undefined;
  performance.measure('pincite last build', { start });
  if (!told) {
    bundling.start();
    const prepared = await prepareContent(settings, held);
    return prepared && { told: prepared, inputs };
  }
  tellChecked(settings, told);
  console.log(
    `nothing has changed: the site in ${relative('', settings.outDir)} is as it would be made`,
  );
  return { told, inputs: 'as they were' };
}

// Of ids and addresses that the content folder lost; nothing where it has all.
function digestOf({ published }: HeldAgainst): string | undefined {
  const { ledgers = [], addresses = [] } = published ?? {};
  if (ledgers.length + addresses.length === 0) return undefined;
  return hash('sha1', serialize([ledgers, addresses]));
}

function tellChecked(
  { contentDir }: Settings,
  { issues, briefs }: Pick<Told, 'issues' | 'briefs'>,
) {
  reportIssues(issues, { contentDir });
  if (errorsIn(issues).length === 0) console.log(`check: no fault in ${count(briefs, 'brief')}`);
}

// While the content is read, which needs little of a second processor.
function startBundling(settings: Settings) {
  const controller = new AbortController();
  let opening: Promise<Bundle> | undefined;
  const start = () => {
    opening ??= openBundle(settings, controller.signal);
    // Thrown where it is awaited.
    opening.catch(() => undefined);
    return opening;
  };
  return {
    start: () => void start(),
    bundle: start,
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

// Nothing where the content is not fit to be published.
// The content is let go before Astro starts: both together need twice the memory.
async function prepareContent(settings: Settings, held: HeldAgainst): Promise<Told | undefined> {
  const { contentDir, buildCacheDir } = settings;
  const { content, issues } = await checkFolder(settings, held, { isRelease: isRelease() });
  const briefs = content.briefs.size;
  tellChecked(settings, { issues, briefs });
  if (errorsIn(issues).length > 0) return undefined;
  const start = performance.now();
  // What was checked is what is built, whatever happens to the files meanwhile.
  keepLedgers(contentDir, fileURLToPath(buildCacheDir), content);
  writeEntries(buildCacheDir, entriesOf(content, { drafts: false, cacheDir: buildCacheDir }));
  const pending = formatPending(pendingIn(content), contentDir);
  performance.measure('pincite entries', { start });
  return { briefs, issues, pending };
}
