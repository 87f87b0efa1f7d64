import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';

/**
 * Has finished pages fetch what their scripts import together with these, not after them.
 *
 * Astro names in a page only the scripts it begins with.
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
    const imports = (await importedBy(dir, scripts)).filter((script) => !scripts.includes(script));
    const links = imports.map((script) => `<link rel="modulepreload" href="${base}${script}">`);
    await writeFile(
      file,
      html.replace('</head>', () => `${links.join('')}</head>`),
    );
  }
}

// All that is imported, however indirectly; not what is imported when it is needed.
async function importedBy(dir: string, scripts: readonly string[]): Promise<string[]> {
  const found = new Set(scripts);
  for (const script of found) {
    const code = await readFile(join(dir, script), 'utf8');
    for (const [, imported = ''] of code.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+)["']/g)) {
      found.add(posix.join(dirname(script), imported));
    }
  }
  return [...found];
}
