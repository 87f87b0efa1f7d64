import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { benchDir, corpusDir, hasCorpus, usualSeed } from './corpus.ts';
import { measureHugo } from './hugo.ts';
import { type BuildFolders, measure, measureBuild, type MeasuredBuild } from './measured-build.ts';
import { type MemorySample } from './process-memory.ts';
import { formatTable } from './table.ts';

/** Measures the build of a made-up site of a size, cold and warm after one edit, step by step. */
export async function benchSite(briefs: number): Promise<string> {
  const options = { seed: usualSeed, briefs };
  const contentDir = corpusDir(options);
  const workDir = join(benchDir, `site-${briefs}`);
  mkdirSync(workDir, { recursive: true });
  if (!hasCorpus(options)) {
    const script = fileURLToPath(new URL('./corpus.ts', import.meta.url));
    await measure(process.execPath, [script, String(briefs)], join(workDir, 'corpus.log'));
  }
  const folders: BuildFolders = {
    contentDir,
    workDir,
    cacheDir: join(workDir, 'cache'),
    // Beside the folder the site is made in, so that it is moved and not copied.
    outDir: fileURLToPath(new URL(`../../node_modules/.cache/pincite/bench-${briefs}`, import.meta.url)),
  };
  for (const dir of [folders.cacheDir, folders.outDir]) rmSync(dir, { recursive: true, force: true });
  const cold = await measureBuild(folders);
  const warm = await afterOneEdit(contentDir, () => measureBuild(folders));
  const hugo = await measureHugo(contentDir, workDir);
  rmSync(folders.outDir, { recursive: true });
  return [
    `### Site of ${briefs.toLocaleString('en')} briefs: ${cold.pages.toLocaleString('en')} pages`,
    ...[describe('cold', cold), describe('warm, one text edited', warm)].flat(),
    hugo.sentence,
    formatTable(
      ['', 'seconds', '× cold', '× Hugo', 'peak MB', 'Pagefind MB'],
      [
        summaryRow('cold, all but Pagefind', withoutIndex(cold), cold, hugo.seconds),
        summaryRow('warm, all but Pagefind', withoutIndex(warm), cold, hugo.seconds),
        summaryRow('cold, all', cold.seconds, cold, undefined),
        summaryRow('warm, all', warm.seconds, cold, undefined),
      ].map(([name = '', ...figures], index) => {
        const { memory } = index % 2 === 0 ? cold : warm;
        return [name, ...figures, peak(memory, 'own'), index < 2 ? '' : peak(memory, 'pagefind')];
      }),
    ),
  ].join('\n\n');
}

// The corpus is put back as it was, with its ledger, so that the next cold build is of the same texts.
async function afterOneEdit<T>(contentDir: string, work: () => Promise<T>): Promise<T> {
  const lead = /^lead: (.+)$/m.exec(readFileSync(join(contentDir, 'site.yaml'), 'utf8'))?.[1] ?? '';
  const folder = findFolder(contentDir, lead);
  const files = ['en.md', 'permalinks.yaml'].map((name) => join(folder, name));
  const before = files.map((file) => readFileSync(file));
  const [text = ''] = files;
  writeFileSync(text, readFileSync(text, 'utf8').replace(/\.\[\^/, ', as was found out later.[^'));
  try {
    return await work();
  } finally {
    files.forEach((file, index) => writeFileSync(file, before[index] ?? ''));
  }
}

function findFolder(contentDir: string, slug: string): string {
  for (let year = 2005; year <= 2025; year++) {
    const folder = join(contentDir, 'briefs', String(year), slug);
    if (existsSync(folder)) return folder;
  }
  throw new Error(`no folder of ${slug} in ${contentDir}`);
}

function describe(name: string, build: MeasuredBuild): string[] {
  const { start, steps, memory } = build;
  const end = start + build.seconds * 1000;
  const astro = steps.find((step) => step.name === 'pages and index');
  const index = steps.find((step) => step.name === 'index');
  const inner = steps.filter((step) => astro && step.start > astro.start);
  const loaded = inner.find((step) => step.name === 'render')?.end ?? end;
  const rows: [string, number, number][] = [
    ...steps.filter((step) => !inner.includes(step) && step !== astro).map(
      (step): [string, number, number] => [`check: ${step.name}`, step.start, step.end],
    ),
    ...inner.filter((step) => step !== index).map(
      (step): [string, number, number] => [`loader: ${step.name}`, step.start, step.end],
    ),
    ['pages', loaded, index?.start ?? end],
    ['index (Pagefind)', index?.start ?? end, index?.end ?? end],
    ['whole build', start, end],
  ];
  const table = rows.map(([step, from, to]) => {
    const within = memory.filter(({ time }) => time >= from && time <= to);
    const seconds = ((to - from) / 1000).toFixed(1);
    const share = `${Math.round(((to - from) / (end - start)) * 100)} %`;
    return [step, seconds, share, peak(within, 'own'), peak(within, 'pagefind')];
  });
  return [`#### ${name}`, formatTable(['step', 'seconds', 'of all', 'peak MB', 'Pagefind MB'], table)];
}

function withoutIndex({ seconds, steps }: MeasuredBuild): number {
  const index = steps.find(({ name }) => name === 'index');
  return seconds - (index ? (index.end - index.start) / 1000 : 0);
}

function summaryRow(
  name: string,
  seconds: number,
  cold: MeasuredBuild,
  hugo: number | undefined,
): string[] {
  const whole = hugo === undefined ? cold.seconds : withoutIndex(cold);
  return [
    name,
    seconds.toFixed(1),
    (seconds / whole).toFixed(2),
    hugo === undefined ? '' : (seconds / hugo).toFixed(1),
  ];
}

function peak(samples: readonly MemorySample[], whose: 'own' | 'pagefind'): string {
  const most = samples.reduce((highest, sample) => Math.max(highest, sample[whose]), 0);
  return most === 0 ? '' : most.toFixed(0);
}
