import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readBriefs } from '../../../src/client/search/index/briefs.ts';
import { readValues } from '../../../src/client/search/index/facet-values.ts';
import { type IndexHead, indexHeadName } from '../../../src/model/files/index-head.ts';
import { type FacetRows, facetRowsName } from '../../../src/model/files/facet-rows.ts';
import { type SearchRows, searchRowsName } from '../../../src/model/files/search-rows.ts';
import { factsIn, withFacts, withoutFacts } from '../../../src/search/drop-facts.ts';
import { indexSite } from './index-site.ts';
import { linkIndex } from '../../../src/search/link-index.ts';

const languages = ['en', 'ar', 'fr'];
let dir: string;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'pincite-index-'));
  await writePage('briefs/one', 'en', 'Moscow');
  await writePage('briefs/two', 'en', 'Geneva');
  await writePage('ar/briefs/one', 'ar', 'موسكو');
  await writePage('topics/sanctions', 'en', 'Not a brief');
});

afterEach(() => rm(dir, { recursive: true }));

test('briefs are indexed, each language apart, and nothing else', async () => {
  expect(await index()).toEqual({ texts: 3, indexed: 3 });
  const counts = await Promise.all(
    languages.map(async (language) => {
      const file = join(dir, 'pagefind', indexHeadName(language));
      return (JSON.parse(await readFile(file, 'utf8')) as IndexHead).pages;
    }),
  );
  expect(counts).toEqual([2, 1, 0]);
});

test('nothing is left of what Pagefind writes for its own interfaces', async () => {
  await index();
  const names = await readdir(join(dir, 'pagefind'));
  // English is read without a program.
  expect(names).not.toContain('wasm.en.pagefind');
  const kinds = new Set(
    names.map((name) => name.replace(/(?<=[._])(?:en|ar|fr)(?:_\w+)?\b/, 'xx')),
  );
  expect([...kinds].sort()).toEqual([
    'briefs.xx.json',
    'facets.xx.json',
    'fragment',
    'head.xx.json',
    'index',
    'wasm.xx.pagefind',
    'words.xx.json',
  ]);
});

test('each language has files with its briefs and their values, by the ids of the index', async () => {
  await index();
  const [english, arabic, french] = await Promise.all(
    languages.map(async (language) => {
      const read = (name: string) => readFile(join(dir, 'pagefind', name), 'utf8');
      const rows = JSON.parse(await read(searchRowsName(language))) as SearchRows;
      const facets = JSON.parse(await read(facetRowsName(language))) as FacetRows;
      return [...readBriefs(rows, readValues(facets)).values()].map((brief) => ({
        ...brief,
        values: brief.values,
      }));
    }),
  );
  expect(english?.map(({ id }) => id)).toEqual([
    expect.stringMatching(/^en_/),
    expect.stringMatching(/^en_/),
  ]);
  expect(arabic).toEqual([
    {
      id: expect.stringMatching(/^ar_/) as string,
      page: 0,
      rank: 0,
      day: Date.parse('2015-08-18') / 86_400_000,
      words: 1,
      titleWords: 1,
      values: { topic: ['sanctions'], region: [], type: [], author: [] },
    },
  ]);
  expect(french).toEqual([]);
});

test('search pages name the parts of the index, and none that are not there', async () => {
  await index();
  const page = (language: string) => `${language}/search/index.html`;
  const html =
    '<script data-search-files="/pagefind/head.json /pagefind/wasm.INDEX-WASM.pagefind /names.json"></script><a href="?INDEX-TAG">';
  for (const language of languages) {
    await mkdir(join(dir, language, 'search'), { recursive: true });
    await writeFile(join(dir, page(language)), html);
  }
  await linkIndex(dir, new Map(languages.map((language) => [language, page(language)])));
  const [, arabic = '', french] = await Promise.all(
    languages.map((language) => readFile(join(dir, page(language)), 'utf8')),
  );
  const [, wasm = '', tag = ''] = /pagefind\/(wasm\S+\.pagefind) .*\?(\w{8})"/.exec(arabic) ?? [];
  await readFile(join(dir, 'pagefind', wasm));
  expect(french).toBe(`<script data-search-files="/names.json"></script><a href="?${tag}">`);
});

test.each([
  ['a > b', ''],
  ['<meta data-pagefind-meta=&quot;x&quot; content=&quot;y&quot;>', ''],
  ['&quot;a&quot;', '<meta name="description" content="kept">'],
])('a fact that reads %s goes whole', (value, rest) => {
  const fact = `<meta data-pagefind-meta="summary[content]" content="${value}">`;
  expect(withoutFacts(`<head>${fact}${rest}</head>`)).toBe(`<head>${rest}</head>`);
  const whole = `<head>${fact}${rest}${fact}</head><p data-pagefind-ignore>a</p>${fact}`;
  expect(withFacts(withoutFacts(whole), factsIn(whole))).toBe(whole);
});

test('marks of what is no text go from tags, and from nothing else', () => {
  const words = '<p>a data-pagefind-ignore b</p><i title="a > b" data-pagefind-ignore>c</i>';
  const tags = '<a data-pagefind-ignore class="x">1</a><nav data-pagefind-ignore="true">2</nav>';
  expect(withoutFacts(tags + words)).toBe(`<a class="x">1</a><nav>2</nav>${words}`);
});

test('a page that cannot be read is no page without words', async () => {
  const unreadable = join(dir, 'briefs/three/index.html');
  await mkdir(unreadable, { recursive: true });
  await expect(index()).rejects.toThrow('EISDIR');
});

function index() {
  return indexSite(dir, languages);
}

async function writePage(folder: string, language: string, text: string): Promise<void> {
  await mkdir(join(dir, folder), { recursive: true });
  const facts = Object.entries({ topic: 'sanctions', date: '2015-08-18' }).map(
    ([name, value]) => `<meta data-pagefind-filter="${name}[content]" content="${value}">`,
  );
  const links = '<a class="section-link">apart</a><a class="passage-link">7</a>';
  const body = `<article data-pagefind-body><h1>${text}</h1>${links}</article>`;
  await writeFile(
    join(dir, folder, 'index.html'),
    `<html lang="${language}"><head>${facts.join('')}</head><body>${body}</body></html>`,
  );
}
