import { hash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type IndexHead, indexHeadName } from '../model/files/index-head.ts';
import { indexPlaceholders } from '../model/files/index-placeholders.ts';
import type { Language } from '../model/language/language.ts';
import { withoutFacts } from './drop-facts.ts';

/** Tells the finished search pages of a site what the parts of its index are called; `pages` by language. */
export async function linkIndex(dir: string, pages: ReadonlyMap<Language, string>): Promise<void> {
  const heads = new Map<Language, IndexHead>();
  for (const language of pages.keys()) {
    const text = await readFile(join(dir, 'pagefind', indexHeadName(language)), 'utf8');
    // Written a moment ago.
    heads.set(language, JSON.parse(text) as IndexHead);
  }
  const names = heads.values().map(({ index }) => index);
  const tag = hash('sha256', [...names].join(' ')).slice(0, 8);
  for (const [language, page] of pages) {
    const file = join(dir, page);
    const html = await readFile(file, 'utf8');
    await writeFile(file, withoutFacts(linked(html, tag, heads.get(language))));
  }
}

// A language without briefs has no part of its own, and nothing to fetch for it.
function linked(html: string, tag: string, index: IndexHead | undefined): string {
  const { tag: tagHere, wasm, english, stemmer } = indexPlaceholders;
  const whole = index?.pages
    ? html.replaceAll(wasm, index.wasm)
    : html.replace(/(?<= data-search-files=")[^"]*/, (files) => {
        return files
          .split(' ')
          .filter((file) => !file.includes('/pagefind/') && file !== english && file !== stemmer)
          .join(' ');
      });
  return whole.replaceAll(tagHere, tag);
}
