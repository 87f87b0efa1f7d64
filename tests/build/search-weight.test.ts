import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { countValues, readBriefs } from '../../src/client/search/index/briefs.ts';
import { readValues } from '../../src/client/search/index/facet-values.ts';
import { facetNames, parseSearch } from '../../src/model/facets.ts';
import type { FacetValuesFile } from '../../src/model/files/facet-values.ts';
import { type FacetRows, facetRowsName } from '../../src/model/files/facet-rows.ts';
import { type SearchRows, searchRowsName } from '../../src/model/files/search-rows.ts';
import type { SearchPageFacts } from '../../src/model/page/search-form.ts';
import { buildOrThrow, copyExample } from './build-site.ts';
import { pageBytes } from './page-bytes.ts';
import { attributes, type Page, readPage } from './pages.ts';

// In kilobytes of a thousand bytes, everything but fonts as gzip sends it.
const budget = 220;
const authors = 1700;
const briefs = 20;
let out = '';

beforeAll(async () => {
  const site = copyExample('many-authors');
  const ids = Array.from({ length: authors }, (_, index) => `author-${index}`);
  for (const [index, id] of ids.entries()) {
    const name = `{ en: "${madeUpName(index)}", ar: "مؤلف ${index}" }`;
    const record = `kind: person\nname: ${name}\nline: { en: Writes., ar: يكتب. }\n`;
    writeFileSync(join(site.content, 'authors', `${id}.yaml`), record);
  }
  for (let brief = 0; brief < briefs; brief += 1) {
    // Some authors have many briefs, most have one.
    const own = ids.filter((_, index) => index % briefs === brief || index % 99 < brief % 7);
    writeBrief(site.content, brief, own);
  }
  ({ out } = await buildOrThrow(site));
});

describe.each(['en', 'ar'])('the search page of a site with many authors in %s', (language) => {
  const at = (path: string) => (language === 'en' ? path : `ar/${path}`);
  const searchPage = () => readPage(out, at('search/index.html'));

  it('keeps to the budget of all that it asks for before a search', () => {
    const preloaded = attributes(searchPage(), 'link[rel="preload"]', 'href');
    // Nothing of the index is on its way, and the page lists the fonts it preloads.
    expect(preloaded.filter((address) => !address.endsWith('.woff2'))).toEqual([]);
    expect(pageBytes(out, at('search/index.html')).sent / 1000).toBeLessThanOrEqual(budget);
  });

  it('asks for what a search needs before any stylesheet, for which it would wait', () => {
    const { html } = searchPage();
    const script = html.indexOf(' data-search-files=');
    expect(script).toBeGreaterThan(0);
    expect(script).toBeLessThan(html.indexOf('rel="stylesheet"'));
  });

  it('has its scripts and those of the search in few files, all asked for at once', () => {
    const preloaded = attributes(searchPage(), 'link[rel="modulepreload"]', 'href');
    const [worker = ''] = attributes(searchPage(), '[data-search-worker]', 'data-search-worker');
    const [imported] = /(?<=from["']\.)\/search-[^"']+/.exec(read(worker)) ?? [];
    expect(preloaded).toContain(worker);
    expect(preloaded).toContain(`/_astro${imported}`);
    expect(preloaded.length).toBeLessThanOrEqual(7);
  });

  it('holds the authors with most briefs, and the others in a file', () => {
    const inPage = factsOf(searchPage()).opening.values.author;
    const { values } = JSON.parse(read(at('search/values.json'))) as FacetValuesFile;
    expect(inPage.length).toBeLessThanOrEqual(8);
    expect(values.author.length).toBeGreaterThanOrEqual(authors);
    expect(values.author).toEqual(expect.arrayContaining(inPage));
  });

  it('counts before a search as the index does', () => {
    const { opening } = factsOf(searchPage());
    const rows = JSON.parse(read(`pagefind/${searchRowsName(language)}`)) as SearchRows;
    const facets = JSON.parse(read(`pagefind/${facetRowsName(language)}`)) as FacetRows;
    const all = [...readBriefs(rows, readValues(facets)).values()];
    const counts = countValues(all, parseSearch(new URLSearchParams()));
    expect(opening.count).toBe(all.length);
    for (const name of facetNames) {
      expect(opening.totals[name]).toBe(Object.keys(counts[name]).length);
      expect(counts[name]).toMatchObject(opening.counts[name]);
      const least = Math.min(...Object.values(opening.counts[name]));
      const more = Object.values(counts[name]).filter((count = 0) => count > least);
      expect(more.length).toBeLessThanOrEqual(8);
    }
  });
});

function madeUpName(index: number): string {
  const letters = (number: number) =>
    String.fromCharCode(97 + (number % 26), 97 + ((number * 7) % 26), 97 + ((number * 11) % 26));
  return `A${letters(index)} B${letters(index * 3)}${letters(index + 5)}`;
}

function writeBrief(content: string, number: number, authorsOfIt: readonly string[]): void {
  const folder = join(content, 'briefs/many', `many-${number}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'en.md'),
    `---
title: Brief number ${number}
summary: One of many.
date: "20${10 + number}-01-11"
type: background
authors: [${authorsOfIt.join(', ')}]
topics: [trade]
regions: [coast]
---

Number ${number} is like the others.[^tolls]

[^tolls]: [@courier-tolls-2014].
`,
  );
}

function factsOf({ html }: Page): SearchPageFacts {
  const [, json = ''] = /data-part="page-facts">([^<]*)</.exec(html) ?? [];
  return JSON.parse(json) as SearchPageFacts;
}

function read(address: string): string {
  return readFileSync(join(out, address), 'utf8');
}
