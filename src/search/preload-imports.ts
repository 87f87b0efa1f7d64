import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { indexPlaceholders } from '../model/files/index-placeholders.ts';

// Without its scripts a page can do nothing with the other files that it asks for.
const beforeOthers = /<script data-search-files=|<\/head>/;

/**
 * Has finished pages fetch their scripts, and what these import together, not one after the other, and before what they read.
 *
 * Astro names in a page only the scripts it begins with. The worker that these begin is named in the page, too, and the
 * script with which it reads words of the page's language.
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
    const { all, worker } = await importedBy(dir, scripts);
    const code = worker ? await readFile(join(dir, worker.slice(base.length)), 'utf8') : '';
    const addresses = [...(worker ? [worker] : []), ...all.map((script) => base + script)];
    const links = addresses.map((address) => `<link rel="modulepreload" href="${address}">`);
    await writeFile(
      file,
      html
        .replace(beforeOthers, (next) => links.join('') + next)
        .replace(indexPlaceholders.worker, worker)
        .replace(indexPlaceholders.english, laterImport(code, worker, 'english-stemmer'))
        .replace(indexPlaceholders.stemmer, laterImport(code, worker, 'stemmer')),
    );
  }
}

// The address of what a script imports when it is needed.
function laterImport(code: string, script: string, name: string): string {
  const [, file = ''] = new RegExp(`\\bimport\\(["'\`]\\./(${name}-[^"'\`]+)`).exec(code) ?? [];
  return posix.join(dirname(script), file);
}

// All that is imported, however indirectly, not what is imported when it is needed; and the worker's address.
async function importedBy(
  dir: string,
  scripts: readonly string[],
): Promise<{ all: string[]; worker: string }> {
  const found = new Set(scripts);
  let worker = '';
  for (const script of found) {
    const code = await readFile(join(dir, script), 'utf8');
    worker ||= /new Worker\(new URL\(["'`]([^"'`]+)["'`]/.exec(code)?.[1] ?? '';
    for (const [, imported = ''] of code.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+)["']/g)) {
      found.add(posix.join(dirname(script), imported));
    }
  }
  return { all: [...found], worker };
}
