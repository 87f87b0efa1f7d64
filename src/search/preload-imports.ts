import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { indexPlaceholders } from '../model/files/index-placeholders.ts';

// Without its scripts a page can do nothing with the other files that it asks for.
const beforeOthers = /<script data-search-files=|<\/head>/;

/**
 * Has finished pages fetch their scripts, and what these import together, not one after the other, and before what they read.
 *
 * Astro names in a page only the scripts it begins with. The worker that these begin is fetched with its imports as well; it
 * is named in the page, and so is the script with which it reads words of the page's language.
 *
 * @param dir folder of the finished site
 * @param base base path of the site, with a slash at its end
 * @param pages the pages' files, relative to the folder
 */
export async function preloadImports(
  dir: string,
  base: string,
  pages: Iterable<string>,
): Promise<void> {
  for (const page of pages) {
    const file = join(dir, page);
    const html = await readFile(file, 'utf8');
    const scripts = [...html.matchAll(/<script type="module" src="([^"]+)"/g)].flatMap(
      ([, address = '']) => (address.startsWith(base) ? [address.slice(base.length)] : []),
    );
    const { all, worker } = await importedBy(dir, base, scripts);
    const [thread = ''] = worker;
    const codes = await Promise.all(worker.map((one) => readFile(join(dir, one), 'utf8')));
    const later = (name: string) => base + posix.join(dirname(thread), laterImport(codes, name));
    const links = [...worker, ...all].map(
      (script) => `<link rel="modulepreload" href="${base + script}">`,
    );
    await writeFile(
      file,
      html
        .replace(beforeOthers, (next) => links.join('') + next)
        .replace(indexPlaceholders.worker, thread && base + thread)
        .replace(indexPlaceholders.english, later('english-stemmer'))
        .replace(indexPlaceholders.stemmer, later('stemmer')),
    );
  }
}

// The file of what scripts import when it is needed.
function laterImport(codes: readonly string[], name: string): string {
  const pattern = new RegExp(`\\bimport\\(["'\`]\\./(${name}-[^"'\`]+)`);
  return pattern.exec(codes.join('\n'))?.[1] ?? '';
}

// All that is imported, however indirectly, not what is imported when it is needed; and the same of the worker, if there is one.
async function importedBy(
  dir: string,
  base: string,
  scripts: readonly string[],
): Promise<{ all: string[]; worker: string[] }> {
  const found = new Set(scripts);
  let worker = '';
  for (const script of found) {
    const code = await readFile(join(dir, script), 'utf8');
    worker ||= /new Worker\(new URL\(["'`]([^"'`]+)["'`]/.exec(code)?.[1] ?? '';
    for (const [, imported = ''] of code.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+)["']/g)) {
      found.add(posix.join(dirname(script), imported));
    }
  }
  const begun = worker ? await importedBy(dir, base, [worker.slice(base.length)]) : { all: [] };
  return { all: [...found], worker: begun.all };
}
