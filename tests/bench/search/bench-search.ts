import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { browserArguments, findHeadlessBrowser } from '../../../src/paper/find-browser.ts';
import { benchDir } from '../corpus.ts';
import { serveCounted } from '../counted-server.ts';
import { corpusOf } from '../site.ts';
import { openAskedPage } from './ask-page.ts';
import { writeBesidePages } from './beside-pages.ts';
import { buildJudgedSite } from './build-judged-site.ts';
import { indexWithPagefind, miniSearchRankers, pagefindRanker } from './engines-beside.ts';
import { openJudge } from './expected-texts.ts';
import { compareFacets } from './facets.ts';
import { indexTexts } from './judge-index.ts';
import { compareRanks } from './ranking.ts';
import { languagesOf, readNames, readTexts } from './read-texts.ts';
import { compareSpeed } from './speed.ts';
import { tellTruth } from './truth.ts';
import { offerWords } from './typos.ts';

/** The parts of the benchmark of search, in their order. */
export const searchParts = ['truth', 'facets', 'ranking', 'typos', 'speed'] as const;

export type SearchPart = (typeof searchParts)[number];

/** Whether a part of this name is known. */
export function isSearchPart(name: string): name is SearchPart {
  return searchParts.some((part) => part === name);
}

export interface SearchBench {
  /** A content folder, or a number of made-up briefs. */
  subject: string;
  parts: readonly SearchPart[];
  /** A site that was built of the folder already. */
  site?: string | undefined;
  seed?: number;
}

// Queries are drawn anew with another seed.
const usualSeed = 1861;

/** Judges the search of a content folder, language by language. */
export async function benchSearch({
  subject,
  parts,
  site,
  seed = usualSeed,
}: SearchBench): Promise<string> {
  const isFolder = existsSync(join(subject, 'site.yaml'));
  const content = isFolder
    ? subject
    : await corpusOf(Number(subject), join(benchDir, `site-${subject}`));
  const dir = site ?? (await buildJudgedSite(content, join(benchDir, 'search')));
  const beside = join(benchDir, 'search-beside');
  const { server, address, sent } = await serveCounted(dir, beside);
  const executablePath = findHeadlessBrowser();
  const browser = await chromium.launch({
    args: [...browserArguments],
    ...(executablePath === undefined ? {} : { executablePath }),
  });
  try {
    const told: string[] = [];
    for (const [at, language] of languagesOf(content).entries()) {
      const texts = readTexts(content, language, at === 0 ? dir : join(dir, language));
      if (texts.length === 0) continue;
      const index = indexTexts(texts);
      const page = await browser.newPage();
      const ownPath = at === 0 ? 'search/' : `${language}/search/`;
      await openAskedPage(page, address, ownPath);
      const trial = { page, index, judge: openJudge(index, readNames(content)), seed };
      told.push(`### Search among ${texts.length} briefs (${language}), seed ${seed}`);
      if (parts.includes('truth')) told.push('#### Truth', await tellTruth(trial));
      if (parts.includes('facets')) told.push('#### Facets', await compareFacets(trial));
      if (parts.includes('ranking')) {
        await indexWithPagefind(texts, language, beside);
        const rankers = [pagefindRanker(page, address), ...miniSearchRankers(texts)];
        told.push('#### Ranking', await compareRanks(trial, rankers));
      }
      if (parts.includes('typos')) told.push('#### Typos', await offerWords(trial));
      if (parts.includes('speed')) {
        await indexWithPagefind(texts, language, beside);
        writeBesidePages(texts, language, beside);
        told.push('#### Speed', await compareSpeed(trial, { browser, address, sent, ownPath }));
      }
      await page.close();
    }
    return told.join('\n\n');
  } finally {
    await browser.close();
    server.close();
  }
}
