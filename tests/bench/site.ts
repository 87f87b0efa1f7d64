import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSettings } from '../../src/settings.ts';
import { archiveEdits } from './archive-edits.ts';
import { benchDir, corpusDir, hasCorpus, usualSeed } from './corpus.ts';
import { measureHugo } from './hugo.ts';
import { type BuildFolders, measure, type MeasuredBuild, measureBuild } from './measured-build.ts';
import { ratioTable, stepTable } from './site-tables.ts';

/**
 * Measures the build of a site, of any content folder or a number of made-up briefs: cold, then after one edit of each
 * kind, beside Hugo and Pagefind over the same texts in the same run. Edits are made in a copy.
 */
export async function benchSite(subject: string): Promise<string> {
  const isNumber = /^\d+$/.test(subject);
  const name = createHash('sha1').update(resolve(subject)).digest('hex').slice(0, 8);
  const workDir = join(benchDir, `site-${isNumber ? subject : name}`);
  mkdirSync(workDir, { recursive: true });
  const from = isNumber ? await corpusOf(Number(subject), workDir) : resolve(subject);
  if (!existsSync(join(from, 'site.yaml'))) throw new TypeError(`${from} has no site.yaml`);
  const folders: BuildFolders = {
    contentDir: join(workDir, 'content'),
    workDir,
    cacheDir: join(workDir, 'cache'),
    // Beside the folder the site is made in, so that it is moved and not copied.
    outDir: fileURLToPath(new URL(`../../node_modules/.cache/bench-${name}`, import.meta.url)),
  };
  const { contentDir, cacheDir, outDir } = folders;
  for (const dir of [contentDir, cacheDir, outDir]) rmSync(dir, { recursive: true, force: true });
  cpSync(from, contentDir, { recursive: true });
  // Cold is without what builds of other content made of the same code, too.
  const { bundleDir, compiledDir } = readSettings();
  for (const dir of [bundleDir, compiledDir]) rmSync(dir, { recursive: true, force: true });
  const reference = await measureHugo(contentDir, workDir);
  const builds: { name: string; build: MeasuredBuild }[] = [];
  const add = async (what: string) => {
    builds.push({ name: what, build: await measureBuild(folders) });
    console.error(`${what}: ${builds.at(-1)?.build.seconds.toFixed(1) ?? ''} s`);
  };
  await add('cold');
  for (const edit of archiveEdits) {
    const takeBack = edit.make(contentDir);
    try {
      await add(edit.name);
    } finally {
      takeBack?.();
    }
  }
  rmSync(outDir, { recursive: true });
  const [cold] = builds;
  const word = builds.find((one) => one.name === 'a word in a brief');
  return [
    `### Site of ${subject}: ${(cold?.build.pages ?? 0).toLocaleString('en')} pages`,
    ratioTable(builds, reference),
    reference?.sentence ?? 'Hugo is not installed here, so there are no ratios.',
    ...[cold, word].flatMap((one) => (one ? [`#### ${one.name}`, stepTable(one.build)] : [])),
  ].join('\n\n');
}

/** The folder of a made-up content of a size; it is made in a process of its own where it is not there yet. */
export async function corpusOf(briefs: number, workDir: string): Promise<string> {
  const options = { seed: usualSeed, briefs };
  mkdirSync(workDir, { recursive: true });
  if (!hasCorpus(options)) {
    const script = fileURLToPath(new URL('./corpus.ts', import.meta.url));
    await measure(process.execPath, [script, String(briefs)], join(workDir, 'corpus.log'));
  }
  return corpusDir(options);
}
