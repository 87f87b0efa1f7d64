import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A brief as Pagefind's index keeps it. */
export interface IndexedText {
  url: string;
  title: string;
  text: string;
  /** Values by facet. */
  facets: Record<string, string[]>;
}

interface Fragment {
  url: string;
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

const signatureLength = 'pagefind_dcd'.length;

/** The texts of the English index of a finished site, so that another engine can be given the same. */
export function indexedTexts(outDir: string): IndexedText[] {
  const folder = join(outDir, 'pagefind/fragment');
  const files = readdirSync(folder).filter((name) => name.startsWith('en'));
  return files.sort().flatMap((name) => {
    const unzipped = gunzipSync(readFileSync(join(folder, name))).subarray(signatureLength);
    const read = JSON.parse(unzipped.toString('utf8')) as Fragment | Record<string, Fragment>;
    const fragments = isFragment(read) ? [read] : Object.values(read);
    return fragments.map(({ url, content, meta, filters }) => {
      return { url, title: meta['title'] ?? '', text: content, facets: filters };
    });
  });
}

function isFragment(read: Fragment | Record<string, Fragment>): read is Fragment {
  return typeof read['url'] === 'string';
}
