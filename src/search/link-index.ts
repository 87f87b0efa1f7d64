import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { indexPlaceholders } from '../model/files/index-placeholders.ts';
import type { Language } from '../model/language/language.ts';
import { withoutFacts } from './drop-facts.ts';

/** Tells the finished search pages of a site what the parts of its index are called; `pages` by language. */
export async function linkIndex(dir: string, pages: ReadonlyMap<Language, string>): Promise<void> {
  const text = await readFile(join(dir, 'pagefind/pagefind-entry.json'), 'utf8');
  // Written by Pagefind 1.6 a moment ago.
  const { languages } = JSON.parse(text) as Entry;
  const tag = createHash('sha256').update(text).digest('hex').slice(0, 8);
  for (const [language, page] of pages) {
    const file = join(dir, page);
    const html = await readFile(file, 'utf8');
    await writeFile(file, withoutFacts(linked(html, tag, languages[language.toLowerCase()])));
  }
}

// A language without briefs has no part of its own, and nothing to fetch for it.
function linked(html: string, tag: string, index: Entry['languages'][string]): string {
  const { tag: tagHere, wasm } = indexPlaceholders;
  const whole = index
    ? html.replaceAll(wasm, index.wasm ?? 'unknown')
    : html.replace(/(?<= data-search-files=")[^"]*/, (files) => {
        return files
          .split(' ')
          .filter((file) => !file.includes('/pagefind/'))
          .join(' ');
      });
  return whole.replaceAll(tagHere, tag);
}

interface Entry {
  languages: Partial<Record<string, { wasm: string | null }>>;
}
