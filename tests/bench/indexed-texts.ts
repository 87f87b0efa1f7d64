import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { fragmentEnding, readFragment } from '../../src/model/files/index-fragment.ts';

/** A brief as Pagefind's index keeps it. */
export interface IndexedText {
  url: string;
  title: string;
  text: string;
  /** Values by facet. */
  facets: Record<string, string[]>;
}

/** The texts of the English index of a finished site, so that another engine can be given the same. */
export function indexedTexts(outDir: string): IndexedText[] {
  const folder = join(outDir, 'pagefind/fragment');
  const files = readdirSync(folder).filter((name) => name.startsWith('en'));
  return files.sort().flatMap((name) => {
    const id = name.slice(0, -fragmentEnding.length);
    const pages = readFragment(id, gunzipSync(readFileSync(join(folder, name)))).values();
    return [...pages].map(({ url, words, meta, filters }) => {
      return { url, title: meta['title'] ?? '', text: words.join(''), facets: valuesOf(filters) };
    });
  });
}

function valuesOf(filters: Partial<Record<string, string[]>>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(filters).map(([name, values = []]) => [name, values]));
}
