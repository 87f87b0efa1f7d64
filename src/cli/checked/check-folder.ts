import { type Check, checkContent } from '../../content/check/check-content.ts';
import { latestToday } from '../../content/check/today.ts';
import type { Language } from '../../model/language/language.ts';
import { findPublished } from '../../published/find-published.ts';
import { findJoinedSides } from '../../published/joined-sides.ts';
import type { Settings } from '../../settings.ts';
import { interfaceLanguages } from './interface-languages.ts';
import { interfaceWordFaults } from './interface-words.ts';
import { progressReporter } from '../report/progress-reporter.ts';

/** The content folder as a build would take it, all its issues, and the line that says what it was held against. */
export interface CheckedFolder extends Check {
  line: string;
}

/** Reads and checks the content folder with all that a build asks of it: what was published, and the words of the interface. */
export async function checkFolder(
  {
    contentDir,
    outDir,
    renderCacheDir,
  }: Pick<Settings, 'contentDir' | 'outDir' | 'renderCacheDir'>,
  { since, isRelease = false }: { since?: string | undefined; isRelease?: boolean } = {},
): Promise<CheckedFolder> {
  const start = performance.now();
  const { published, line } = await findPublished(contentDir, { since, env: process.env, outDir });
  performance.measure('pincite published', { start });
  const checked = await checkContent(contentDir, {
    published,
    cacheDir: renderCacheDir,
    onProgress: progressReporter(),
    interfaceLanguages: interfaceLanguages(),
    wordFaults: (languages: readonly Language[]) => interfaceWordFaults(languages, contentDir),
    ofMerge: findJoinedSides(contentDir),
    isRelease,
    today: latestToday(),
  });
  return { ...checked, line };
}
