import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { count } from '../../src/cli/report/count.ts';
import { formatIssues } from '../../src/cli/report/format-issues.ts';
import { progressReporter } from '../../src/cli/report/progress-reporter.ts';
import { updateAddresses } from '../../src/cli/ledgers/update-addresses.ts';
import { checkContent } from '../../src/content/check/check-content.ts';
import { ledgerFile } from '../../src/content/check/pending-ledgers.ts';
import { formatLedger } from '../../src/permalinks/ledger/format-ledger.ts';
import { briefWriter, planBriefs } from './corpus-briefs.ts';
import {
  type CorpusFile,
  type CorpusSizes,
  makeAuthors,
  makeNames,
  makeRegions,
  makeSources,
  makeTopics,
  makeTypes,
  sizesOf,
  type Words,
} from './corpus-records.ts';
import { arabicVocabulary, englishVocabulary } from './vocabulary.ts';

/** The seed of the corpora that are compared from day to day. */
export const usualSeed = 2254;

/** Where corpora, caches and outputs of the benchmark lie. */
export const benchDir = join(tmpdir(), 'pincite-bench');

/** A made-up content folder of a size, the same for the same seed. */
export interface CorpusOptions {
  seed: number;
  briefs: number;
}

/** The folder of a corpus, named by seed, size and the code that writes it. */
export function corpusDir({ seed, briefs }: CorpusOptions): string {
  return join(benchDir, `corpus-${seed}-${briefs}-${generatorVersion()}`);
}

/** Whether a corpus is there, whole and with its ledgers. */
export function hasCorpus(options: CorpusOptions): boolean {
  return existsSync(join(corpusDir(options), '.whole'));
}

/** Writes a corpus and its ledgers, as editors would have committed them; throws where it has a fault. */
export async function makeCorpus(options: CorpusOptions): Promise<string> {
  const dir = corpusDir(options);
  rmSync(dir, { recursive: true, force: true });
  const files = writeCorpus(dir, options);
  console.log(`corpus: ${count(files, 'file')} in ${dir}`);
  const cacheDir = join(benchDir, 'corpus-cache');
  const { content, issues } = await checkContent(dir, {
    cacheDir: pathToFileURL(`${cacheDir}/`),
    onProgress: progressReporter(),
  });
  if (issues.length > 0)
    throw new Error(`corpus: ${formatIssues(issues.slice(0, 20), { contentDir: dir })}`);
  for (const brief of content.briefs.values()) {
    writeFileSync(join(dir, ledgerFile(brief)), formatLedger(brief.nextLedger));
  }
  const { added } = updateAddresses(dir, content);
  console.log(`corpus: ${count(content.briefs.size, 'ledger')}, ${count(added.length, 'page')}`);
  rmSync(cacheDir, { recursive: true });
  const { lead: named } = content.site?.data ?? {};
  const lead = named && content.briefs.get(named);
  // Says that all is there, and which brief the benchmark may edit.
  writeFileSync(join(dir, '.whole'), `${lead?.folder ?? ''}\n`);
  return dir;
}

/** Writes the files of a corpus, ledgers aside; returns how many there are. */
export function writeCorpus(dir: string, { seed, briefs }: CorpusOptions): number {
  const words: Words = { seed, english: englishVocabulary(seed), arabic: arabicVocabulary(seed) };
  const sizes = sizesOf(briefs);
  const made = new Set<string>();
  let written = 0;
  for (const { path, text } of corpusFiles(sizes, words)) {
    const folder = join(dir, dirname(path));
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    writeFileSync(join(dir, path), text);
    written++;
  }
  return written;
}

function* corpusFiles(sizes: CorpusSizes, words: Words): Generator<CorpusFile> {
  const authors = makeAuthors(sizes, words);
  const topics = makeTopics(sizes, words);
  const regions = makeRegions(sizes, words);
  const types = makeTypes(words);
  const sources = makeSources(sizes, words, authors.ids);
  const names = makeNames(sizes, words);
  for (const { files } of [authors, topics, regions, types, sources, names]) yield* files;
  const briefs = planBriefs(sizes, words);
  const write = briefWriter(briefs, words, {
    authors: authors.ids,
    topics: topics.ids,
    regions: regions.ids,
    types: types.ids,
    sources: sources.ids,
  });
  for (const brief of briefs) yield* write(brief);
  yield* aboutPage;
  yield { path: 'site.yaml', text: siteFile(briefs[0]?.slug ?? '') };
}

const aboutPage: readonly CorpusFile[] = [
  {
    path: 'pages/about/en.md',
    text: '---\ntitle: About\nsummary: A made-up site.\n---\n\nEvery word here is made up.\n',
  },
  {
    path: 'pages/about/ar.md',
    text: '---\ntitle: عن الموقع\nsummary: موقع للقياس.\n---\n\nكل كلمة هنا مختلقة.\n',
  },
];

function siteFile(lead: string): string {
  return [
    'name: { en: Bench, ar: قياس }',
    'tagline: { en: Briefs that nobody wrote, ar: موجزات لم يكتبها أحد }',
    'description: { en: A made-up site to measure with., ar: موقع مختلق للقياس. }',
    'address: https://bench.example',
    'languages: [en, ar]',
    'publisher: { en: Bench, ar: قياس }',
    `lead: ${lead}`,
    '',
  ].join('\n');
}

function generatorVersion(): string {
  const folder = new URL('./', import.meta.url);
  const hash = createHash('sha1');
  const parts = readdirSync(folder).filter((name) =>
    /^(corpus|brief|random|vocabulary)/.test(name),
  );
  for (const name of parts.sort()) hash.update(readFileSync(new URL(name, folder)));
  return hash.digest('hex').slice(0, 8);
}

if (import.meta.main) {
  const [briefs = '1000', seed = usualSeed] = process.argv.slice(2);
  await makeCorpus({ briefs: Number(briefs), seed: Number(seed) });
}
