import { fileURLToPath } from 'node:url';
import { type Entries, readEntries } from '../content/entries/entries-file.ts';
import { readPipelineVersion } from '../content/render/pipeline-files.ts';
import type { ExportRecord } from '../content/entries/export-records.ts';
import type { Language } from '../model/language/language.ts';
import type { OnProgress } from '../content/render/renderer.ts';
import type { SiteRoot } from '../library/library.ts';
import { libraryOfBuild } from '../library/library-of-build.ts';
import { beginPages, type PageBuild } from '../library/page-build.ts';
import { withFacts } from '../search/drop-facts.ts';
import { searchPages } from '../search/finished-pages.ts';
import { openSearch } from '../search/search-of-build.ts';
import type { Settings } from '../settings.ts';
import { startExports } from './beside/exports-thread.ts';
import { linkPdfs } from './beside/link-pdfs.ts';
import { listedInSitemap, serveMoved } from './beside/serve-moved.ts';
import { writeHosting } from './beside/write-hosting.ts';
import { writeSitemap } from './beside/write-sitemap.ts';
import type { Bundle } from './bundle/open-bundle.ts';
import { openPageKeeper, type PageKeeper } from './kept/keep-pages.ts';
import { writeOffline } from './offline/write-offline.ts';
import { putLedgers } from './output/keep-ledgers.ts';
import { NextOutput } from './output/next-output.ts';
import { digestOfStamps, stampOf } from './output/output-stamps.ts';
import { publish } from './output/publish.ts';
import { spareFolder } from './output/spare-folder.ts';
import { makePages } from './pages/make-pages.ts';
import { type Cards, startCards } from './pictures/write-cards.ts';
import { writeIcons } from './pictures/write-icons.ts';

/** What a site is made from beside its entries, and where it is published, in which languages, the first of which has no prefix. */
interface SiteToMake extends Pick<SiteRoot, 'origin'> {
  languages: readonly Language[];
  bundle: Bundle;
  onProgress: OnProgress;
}

/** A site that was made. */
interface MadeSite {
  /** Whether nothing was left out that might be there another time. */
  isWhole: boolean;
  /** A digest of its files, as the disk knows them. */
  output: string;
}

/** Makes the site of the entries that were written, and puts it in the place of the last output when all of it is there. */
export async function makeSite(settings: Settings, site: SiteToMake): Promise<MadeSite> {
  const begun = await timed('last output', () => beginOutput(settings, site));
  const { next, keeper } = begun;
  const cards = await makeAllFiles(settings, site, begun);
  await timed('cards', async () => {
    const { isWhole: hasAllCards } = cards;
    keeper.recordBeside({ cards: await cards.write(next), hasAllCards });
  });
  return timed('publish', async () => {
    const out = next.folder;
    putLedgers(fileURLToPath(settings.buildCacheDir), next);
    next.settle();
    const pdfs = linkPdfs(settings, out, keeper.last()?.pdfs ?? new Set());
    keeper.recordBeside({ pdfs: pdfs.linked });
    const hasIcons = await writeIcons(settings, out);
    serveMoved(settings, out);
    writeHosting(settings, site, out);
    const output = publishFinished(settings, site, begun);
    return { isWhole: cards.isWhole && pdfs.isWhole && hasIcons, output };
  });
}

function publishFinished(
  settings: Settings,
  { bundle: { worker } }: SiteToMake,
  { next, keeper }: BegunOutput,
): string {
  const finished = next.finish();
  const { folder: out, stamps } = finished;
  for (const path of writeOffline(settings, { out, stamps, worker })) {
    stamps.set(path, stampOf(out, path));
  }
  publish(settings, finished, () => keeper.record(stamps));
  return digestOfStamps(stamps);
}

/** An output that is being made, and what is known of the last one. */
interface BegunOutput {
  next: NextOutput;
  keeper: PageKeeper;
}

function beginOutput(settings: Settings, site: SiteToMake): BegunOutput {
  const { files } = site.bundle;
  const keeper = openPageKeeper(settings, site, {
    restore: withFacts,
    changedLater: [...searchPages(site.languages).values()],
  });
  keeper.begin(files);
  const next = new NextOutput(spareFolder(settings), keeper.last());
  next.copyFolder(files);
  return { next, keeper };
}

async function makeAllFiles(
  settings: Settings,
  site: SiteToMake,
  { next, keeper }: BegunOutput,
): Promise<Cards> {
  const { origin } = site;
  const { base, buildCacheDir } = settings;
  const last = keeper.last();
  const exports = startExports({
    ...{ root: { origin, base }, cacheDir: buildCacheDir.href, out: next.folder },
    last: last && { folder: last.folder, exports: last.exports },
    lacking: next.lacking(last ? filesOf(last.exports.records.values()) : []),
  });
  try {
    const cards = await makeSearchedPages(settings, site, { next, keeper });
    await timed('files beside pages', async () => {
      const records = await exports.finish();
      keeper.recordBeside({ exports: records });
      const kept = [...records.made].filter(([, made]) => !made);
      next.noteTaken(filesOf(kept.map(([key]) => last?.exports.records.get(key))));
    });
    return cards;
  } finally {
    await exports.close();
  }
}

function filesOf(groups: Iterable<Pick<ExportRecord, 'files'> | undefined>): string[] {
  return [...groups].flatMap((group) => group?.files.map(([path]) => path) ?? []);
}

async function makeSearchedPages(
  settings: Settings,
  site: SiteToMake,
  { next, keeper }: BegunOutput,
): Promise<Cards> {
  const { base } = settings;
  const out = next.folder;
  const search = openSearch({
    ...{ languages: site.languages, base, isFull: settings.isFull },
    cacheDir: settings.buildCacheDir,
    version: readPipelineVersion(new URL('../search/open-indexer.ts', import.meta.url)),
  });
  try {
    const cards = await timed('pages', async () => {
      const begun = await beginBuild(settings, site, keeper);
      const maker = await site.bundle.openMaker();
      const onFound = () => {
        keeper.takeOver(next);
      };
      const made = await makePages(maker, begun.build, { ...site, base, out, onFound });
      await keeper.tellKept();
      await writeSitemap(listedPages(settings, site, { made, keeper }), site.origin + base, out);
      return begun.cards;
    });
    await timed('index', () => search.finish(out));
    return cards;
  } finally {
    await search.close();
  }
}

function listedPages(
  settings: Settings,
  site: SiteToMake,
  { made, keeper }: { made: readonly string[]; keeper: PageKeeper },
): string[] {
  const kept = keeper.kept().flatMap((file) => /^(.*\/|)index\.html$/.exec(file)?.[1] ?? []);
  const addresses = [...made, ...kept].map((path) => site.origin + settings.base + encodeURI(path));
  return addresses.filter(listedInSitemap(settings, site));
}

async function beginBuild(settings: Settings, { origin }: SiteToMake, keeper: PageKeeper) {
  const { base, buildCacheDir } = settings;
  const build: PageBuild = {
    root: { origin, base },
    entries: readEntries(buildCacheDir),
    last: keeper.last()?.pages,
    cards: new Map(),
    tell: keeper.tell,
  };
  beginPages(build);
  const { entries } = build;
  keeper.recordBeside({ briefs: briefsOf(entries), outline: entries.outline });
  const cards = await startCards(settings, libraryOfBuild(), keeper.last());
  build.cards = new Map(cards.addresses.map((address) => [address, true]));
  return { build, cards };
}

function briefsOf({ briefs }: Entries): Map<string, string> {
  return new Map(briefs.map(({ id, whole = '' }) => [id, whole]));
}

async function timed<Made>(step: string, work: () => Made | Promise<Made>): Promise<Made> {
  const start = performance.now();
  const made = await work();
  performance.measure(`pincite ${step}`, { start });
  return made;
}
