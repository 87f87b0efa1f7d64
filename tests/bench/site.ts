import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { benchDir, corpusDir, hasCorpus, usualSeed } from './corpus.ts';
import { measureHugo } from './hugo.ts';
import { type BuildFolders, measure, measureBuild } from './measured-build.ts';
import { stepTable, summaryTable } from './site-tables.ts';

/** Measures the build of a made-up site of a size, cold and warm after one edit, step by step. */
export async function benchSite(briefs: number): Promise<string> {
  const workDir = join(benchDir, `site-${briefs}`);
  mkdirSync(workDir, { recursive: true });
  const contentDir = await corpusOf(briefs, workDir);
  const folders: BuildFolders = {
    contentDir,
    workDir,
    cacheDir: join(workDir, 'cache'),
    // Beside the folder the site is made in, so that it is moved and not copied.
    outDir: fileURLToPath(new URL(`../../node_modules/.cache/bench-${briefs}`, import.meta.url)),
  };
  for (const dir of [folders.cacheDir, folders.outDir])
    rmSync(dir, { recursive: true, force: true });
  const cold = await measureBuild(folders);
  const warm = await afterOneEdit(contentDir, () => measureBuild(folders));
  rmSync(folders.outDir, { recursive: true });
  const hugo = await measureHugo(contentDir, workDir);
  const number = new Intl.NumberFormat('en');
  return [
    `### Site of ${number.format(briefs)} briefs: ${number.format(cold.pages)} pages`,
    `#### Cold`,
    stepTable(cold),
    '#### Warm, one text edited',
    stepTable(warm),
    '#### In short',
    summaryTable({ cold, warm }, hugo.seconds),
    hugo.sentence,
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

// The corpus is put back as it was, with its ledger, so that the next cold build is of the same texts.
async function afterOneEdit<T>(contentDir: string, work: () => Promise<T>): Promise<T> {
  const [folder = ''] = readFileSync(join(contentDir, '.whole'), 'utf8').split('\n');
  const files = ['en.md', 'permalinks.yaml'].map((name) => join(contentDir, folder, name));
  const before = files.map((file) => readFileSync(file));
  const [text = ''] = files;
  writeFileSync(text, readFileSync(text, 'utf8').replace(/\.\[\^/, ', as was found out later.[^'));
  try {
    return await work();
  } finally {
    files.forEach((file, index) => writeFileSync(file, before[index] ?? ''));
  }
}
