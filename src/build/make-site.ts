import { readPipelineVersion } from '../content/render/pipeline-files.ts';
import type { Language } from '../model/language/language.ts';
import type { SiteRoot } from '../library/library.ts';
import { withFacts } from '../search/drop-facts.ts';
import { searchPages } from '../search/finished-pages.ts';
import { openSearch } from '../search/search-of-build.ts';
import type { Settings } from '../settings.ts';
import { linkPdfs } from './beside/link-pdfs.ts';
import { listedInSitemap, serveMoved } from './beside/serve-moved.ts';
import { writeExports } from './beside/write-exports.ts';
import { writeHosting } from './beside/write-hosting.ts';
import { writeSitemap } from './beside/write-sitemap.ts';
import type { Bundle } from './bundle/open-bundle.ts';
import { openPageKeeper, type PageKeeper } from './kept/keep-pages.ts';
import { writeOffline } from './offline/write-offline.ts';
import { emptyOutput, publish } from './output/publish.ts';
import { makePages } from './pages/make-pages.ts';
import { startCards } from './pictures/write-cards.ts';
import { writeIcons } from './pictures/write-icons.ts';

/** The site that is made: where it is published, and in which languages, the first of which has no prefix. */
type MadeSite = Omit<SiteRoot, 'base'> & { languages: readonly Language[] };

/** Makes the site of the entries that were written, and puts it in the place of the last output when all of it is there. */
export async function makeSite(settings: Settings, site: MadeSite, bundle: Bundle): Promise<void> {
  const out = emptyOutput(settings);
  const keeper = openPageKeeper(settings, site, {
    restore: withFacts,
    changedLater: [...searchPages(site.languages).values()],
  });
  bundle.copyFiles(out);
  keeper.begin(out);
  const cards = await startCards(settings, site);
  await makeSearchedPages(settings, site, { out, keeper, bundle });
  writeExports(settings, site, { out, keeper });
  linkPdfs(settings, site, out);
  await cards.write(out);
  await writeIcons(settings, site, out);
  serveMoved(settings, out);
  writeHosting(settings, site, out);
  writeOffline(settings, site, { out, worker: bundle.worker });
  publish(settings, out, keeper.record);
}

async function makeSearchedPages(
  settings: Settings,
  site: MadeSite,
  { out, keeper, bundle }: { out: string; keeper: PageKeeper; bundle: Bundle },
): Promise<void> {
  const { base } = settings;
  const search = openSearch({
    ...{ languages: site.languages, base, isFull: settings.isFull },
    cacheDir: settings.buildCacheDir,
    version: readPipelineVersion(new URL('../search/open-indexer.ts', import.meta.url)),
  });
  try {
    const made = await makePages(await bundle.openMaker(), out, { ...site, base });
    await keeper.takeOver(out);
    const kept = keeper.kept().flatMap((file) => /^(.*\/|)index\.html$/.exec(file)?.[1] ?? []);
    const start = site.origin + base;
    const addresses = [...made, ...kept].map((path) => start + encodeURI(path));
    await writeSitemap(addresses.filter(listedInSitemap(settings, site)), start, out);
    await search.finish(out);
  } finally {
    await search.close();
  }
}
