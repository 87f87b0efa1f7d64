import { type Check, checkContent } from '../../content/check/check-content.ts';
import { latestToday } from '../../content/check/today.ts';
import type { Language } from '../../model/language/language.ts';
import type { Fault } from '../../model/reading/issue.ts';
import { findPublished } from '../../published/find-published.ts';
import { findJoinedSides } from '../../published/joined-sides.ts';
import type { PublishedReading } from '../../published/read-published.ts';
import type { Settings } from '../../settings.ts';
import { interfaceLanguages } from './interface-languages.ts';
import { interfaceWordFaults } from './interface-words.ts';
import { progressReporter } from '../report/progress-reporter.ts';

/** The content folder as a build would take it, all its issues, and the line that says what it was held against. */
export interface CheckedFolder extends Check {
  line: string;
}

/** What a content folder is held against beside the rules. */
export interface HeldAgainst extends PublishedReading {
  /** What Git knows that a merge left in the texts. */
  ofMerge: readonly Fault[];
  today: string;
}

/** Asks Git, or the last output, what a content folder is held against, and the clock. */
export async function findHeldAgainst(
  { contentDir, outDir }: Pick<Settings, 'contentDir' | 'outDir'>,
  since?: string,
): Promise<HeldAgainst> {
  const start = performance.now();
  const reading = await findPublished(contentDir, { since, env: process.env, outDir });
  performance.measure('pincite published', { start });
  return { ...reading, ofMerge: findJoinedSides(contentDir), today: latestToday() };
}

/** Reads and checks the content folder with all that a build asks of it: what was published, and the words of the interface. */
export async function checkFolder(
  { contentDir, renderCacheDir }: Pick<Settings, 'contentDir' | 'renderCacheDir'>,
  { published, line, ofMerge, today }: HeldAgainst,
  { isRelease = false }: { isRelease?: boolean } = {},
): Promise<CheckedFolder> {
  const checked = await checkContent(contentDir, {
    published,
    cacheDir: renderCacheDir,
    onProgress: progressReporter(),
    interfaceLanguages: interfaceLanguages(),
    wordFaults: (languages: readonly Language[]) => interfaceWordFaults(languages, contentDir),
    ofMerge,
    isRelease,
    today,
  });
  return { ...checked, line };
}
