import { glob as filesLike, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

// Many thousand files cannot be open at once.
const openTogether = 64;

/**
 * Takes out of finished pages what only their index was told, once that is written.
 *
 * In each brief it weighs a quarter of a kilobyte, which no reader's browser has any use for.
 */
export async function dropFacts(dir: string, glob: string): Promise<void> {
  const files = await Array.fromAsync(filesLike(glob, { cwd: dir }));
  for (let first = 0; first < files.length; first += openTogether) {
    const some = files.slice(first, first + openTogether);
    await Promise.all(some.map((file) => dropFactsOf(join(dir, file))));
  }
}

async function dropFactsOf(file: string): Promise<void> {
  await writeFile(file, withoutFacts(await readFile(file, 'utf8')));
}

/** A page without what `SearchFacts.astro` tells the index, and templates say of what is no text; values may hold signs of tags. */
export function withoutFacts(html: string): string {
  return html
    .replace(/<meta data-pagefind-(?:filter|meta)="[^"]*" content="[^"]*">/g, '')
    .replace(/(?<=<[a-z][^<>]*) data-pagefind-ignore(?:="true")?(?=[ >])/g, '');
}
