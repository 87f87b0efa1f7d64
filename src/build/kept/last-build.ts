import { hash } from 'node:crypto';
import { lstatSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { makeCacheFolder, readSealed, writeSealed } from '../../content/files/sealed-file.ts';
import {
  type FolderStamps,
  isUntouched,
  stampsOfFolder,
} from '../../content/files/folder-stamps.ts';
import { isRelease, type Settings } from '../../settings.ts';
import { openOutput } from '../output/output-folder.ts';
import { digestOfStamps, stampsOfOutput } from '../output/output-stamps.ts';
import { codeOfBundle } from './code-digest.ts';

/** All that a build is made from, as it is known before any of it is read. */
export interface BuildInputs {
  stamps: FolderStamps;
  /** Changes with the code, the settings and the PDFs that were printed. */
  beside: string;
  /** Changes with what was published otherwise than the content folder has it; nothing where it has all of that. */
  published: string | undefined;
  /** The day that it is, `2026-11-29`. */
  today: string;
}

/** What a build has said of content, beside the site that it made of it. */
export interface LastBuild<Told> {
  inputs: BuildInputs;
  /** Changes with the output. */
  output: string;
  told: Told;
  /** Whether the content was right on its day, and so is on any later one: some of it may be said to be of a day to come. */
  isLasting: boolean;
}

/**
 * Looks at what a build is made from; nothing where it cannot be known without being read.
 *
 * @param against What was published, and the day that it is.
 */
export function inputsOfBuild(
  settings: Settings,
  { published, today }: { published: string | undefined; today: string },
): BuildInputs | undefined {
  const { contentDir, outDir, siteUrl, base, buildCacheDir, pdfDir, root } = settings;
  const { TZ = '' } = process.env;
  const stamps = stampsOfFolder(contentDir);
  const own = [root, contentDir, outDir, siteUrl, base, buildCacheDir.href, isRelease(), TZ];
  const code = codeOfBundle(settings);
  const beside = hash('sha1', JSON.stringify([own, code, stampsOfPdfs(pdfDir)]));
  return stamps && { stamps, beside, published, today };
}

/**
 * The last build, where one from the same would come to the same: its output stands as it was left.
 *
 * What it was told of what was published needs not be the same: that only says what stands in the way of a build, and
 * where the content folder has all of it, nothing does.
 */
export function sameBuild<Told>(
  settings: Settings,
  { stamps, beside, published, today }: BuildInputs,
): Told | undefined {
  const text = readSealed(fileOf(settings));
  if (text === undefined) return undefined;
  // The seal says that this code wrote it, or other code, which then differs in what stands beside.
  const last = JSON.parse(text) as LastBuild<Told>;
  if (last.inputs.beside !== beside || !isOfDay(last, today)) return undefined;
  if (published !== undefined && published !== last.inputs.published) return undefined;
  if (!isUntouched(settings.contentDir, last.inputs.stamps, stamps)) return undefined;
  return isOutput(openOutput(settings), last.output) ? last.told : undefined;
}

/** Remembers a build whose output is in its place. */
export function recordBuild<Told>(settings: Settings, last: LastBuild<Told>): void {
  makeCacheFolder(settings.buildCacheDir);
  writeSealed(fileOf(settings), JSON.stringify(last));
}

function isOfDay({ inputs, isLasting }: LastBuild<unknown>, today: string): boolean {
  return inputs.today === today || (isLasting && inputs.today < today);
}

function isOutput(folder: string, digest: string): boolean {
  try {
    return digestOfStamps(stampsOfOutput(folder)) === digest;
  } catch {
    // There is none.
    return false;
  }
}

function stampsOfPdfs(dir: URL): string[] {
  const folder = fileURLToPath(dir);
  let names: string[];
  try {
    names = readdirSync(folder).sort();
  } catch {
    return [];
  }
  return names.map((name) => {
    const { size, mtimeMs } = lstatSync(`${folder}/${name}`);
    return `${name} ${size} ${mtimeMs}`;
  });
}

function fileOf({ buildCacheDir }: Pick<Settings, 'buildCacheDir'>): URL {
  return new URL('last-build.json', buildCacheDir);
}
