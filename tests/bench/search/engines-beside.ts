import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import MiniSearch, { type SearchOptions } from 'minisearch';
import { close, createIndex } from 'pagefind';
import { escapeHtml } from './escape-html.ts';
import type { JudgedText } from './read-texts.ts';

/** An engine that puts texts in an order: the slugs of its first ten for some words. */
export interface Ranker {
  name: string;
  rank: (words: string) => Promise<string[]>;
}

/** Where Pagefind's index of the plain texts is served. */
export const pagefindPath = 'beside/pagefind/';

/** Indexes texts with Pagefind as it comes, each a page with a heading and paragraphs, into a folder to be served. */
export async function indexWithPagefind(
  texts: readonly JudgedText[],
  language: string,
  dir: string,
): Promise<void> {
  const outputPath = join(dir, pagefindPath);
  rmSync(outputPath, { recursive: true, force: true });
  mkdirSync(outputPath, { recursive: true });
  const { index } = await createIndex();
  if (!index) throw new Error('Pagefind does not start');
  for (const text of texts) {
    await index.addHTMLFile({ url: `/briefs/${text.slug}/`, content: pageOf(text, language) });
  }
  await index.writeFiles({ outputPath });
  await close();
}

/** Pagefind as it comes, asked in a page of the server. */
export function pagefindRanker(page: Page, address: string): Ranker {
  const rank = (words: string) =>
    page.evaluate(
      async ({ module, query }) => {
        const pagefind = (await import(module)) as PagefindModule;
        const { results } = await pagefind.search(query);
        const first = await Promise.all(results.slice(0, 10).map((result) => result.data()));
        return first.map(({ url }) => /\/briefs\/([^/]+)\//.exec(url)?.[1] ?? url);
      },
      { module: `${address}${pagefindPath}pagefind.js`, query: words },
    );
  return { name: 'Pagefind', rank };
}

interface PagefindModule {
  search: (query: string) => Promise<{ results: { data: () => Promise<{ url: string }> }[] }>;
}

/** MiniSearch in the settings that are usual. */
export function miniSearchRankers(texts: readonly JudgedText[]): Ranker[] {
  const index = new MiniSearch({ fields: ['title', 'text'], storeFields: ['slug'] });
  index.addAll(texts.map((text, id) => ({ id, slug: text.slug, ...plainText(text) })));
  const ranker = (name: string, options: SearchOptions): Ranker => ({
    name,
    rank: (words) =>
      Promise.resolve(
        index
          .search(words, options)
          .slice(0, 10)
          .map((result) => String(result['slug'])),
      ),
  });
  return [
    ranker('MiniSearch', {}),
    ranker('MiniSearch prefix + fuzzy', { prefix: true, fuzzy: 0.2 }),
    ranker('… and title × 2, all words', {
      ...{ prefix: true, fuzzy: 0.2 },
      ...{ boost: { title: 2 }, combineWith: 'AND' },
    }),
  ];
}

/** What other engines are given of a text: its title, and all its words. */
export function plainText(text: JudgedText): { title: string; text: string } {
  const { title, summary, authors, passages, notes } = text;
  return { title, text: [summary, authors.join(', '), ...passages, ...notes].join('\n') };
}

function pageOf({ title, summary, authors, passages, notes }: JudgedText, language: string) {
  const paragraphs = [summary, authors.join(', '), ...passages, ...notes].map(
    (words) => `<p>${escapeHtml(words)}</p>`,
  );
  return `<!doctype html><html lang="${language}"><body><h1>${escapeHtml(title)}</h1>${paragraphs.join('\n')}</body></html>`;
}
