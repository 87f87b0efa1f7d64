import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { IndexFault } from '../../../../src/client/search/index/index-fault.ts';
import { openEngine, type SearchEngine } from '../../../../src/client/search/index/engine.ts';
import { indexHeadName } from '../../../../src/model/files/index-head.ts';
import { facetRowsName } from '../../../../src/model/files/facet-rows.ts';
import { searchRowsName } from '../../../../src/model/files/search-rows.ts';
import { indexWord } from '../../../../src/model/text/index-words.ts';
import { openBatch } from '../../../../src/search/pagefind-batch.ts';
import { readBrief } from '../../../../src/search/read-brief.ts';
import { recordOf } from '../../../../src/search/search-record.ts';
import { ownForms } from '../../../../src/model/text/tokens.ts';
import { openSmallIndex, pageOf, type SmallIndex } from './small-index.ts';

const letters = 'happy happily happiness états etats Łódź İstanbul café cafe naïve';
const texts = [
  { text: `Moscow\nThe talks in Moscow of the governments; ${letters}`, authors: 'Ann Government' },
  { text: 'Governing\nA government governs. U.S. talks, al-Assad’s and states’ talks of 1,000' },
  { text: 'The states\nOf the talks of the state of the talks, talked of in the end' },
  { text: 'موسكو\nالحكومات في موسكو والحكومة، مفاوضات المفاوضات', language: 'ar' },
];
let index: SmallIndex;

beforeAll(async () => {
  index = await openSmallIndex(texts);
  // What Pagefind's own script asks of a page.
  vi.stubGlobal('location', { href: 'https://pincite.test/' });
});

beforeEach(() => index.damaged.clear());

afterAll(() => vi.unstubAllGlobals());

const address = { base: '/', index: '/pagefind/', tag: '' };
const engineOf = (language = 'en') => openEngine(address, language);

describe.each(['en', 'ar'])('what Pagefind finds of %s texts', (language) => {
  test('is found: every word, and every two and three in a row', async () => {
    const engine = engineOf(language);
    const search = await openPagefind(language);
    const own = texts.filter(({ language: other = 'en' }) => other === language);
    for (const { text } of own) {
      const words = ownForms(text);
      for (const [at, word] of words.entries()) {
        for (const length of [1, 2, 3]) {
          const asked = [word, ...words.slice(at + 1, at + length)].join(' ');
          expect([asked, await idsOf(engine, asked)]).toEqual([asked, await search(asked)]);
        }
      }
    }
  });
});

test('a beginning finds the words that begin so, and no others', async () => {
  const engine = engineOf();
  const found = async (text: string) => (await engine.askBeginning(text)).size;
  expect(await found('govern')).toBe(2);
  expect(await found('tal')).toBe(3);
  expect(await found('zzy')).toBe(0);
  expect((await engine.askShortened('governme')).size).toBe(2);
  expect((await engine.askShortened('zzyzx')).size).toBe(0);
});

test('where a word is in the text, and in which facts beside it', async () => {
  const engine = engineOf();
  const hits = await engine.ask('government');
  const pages = await Promise.all(
    [...(await engine.briefs).values()].map(async (brief) => {
      const { words } = await engine.page(brief);
      return hits.locations(brief.rank).map((location) => words[location]?.trim());
    }),
  );
  expect(pages.flat().sort()).toEqual(['Governing', 'government', 'governments;', 'governs.']);
  const facts = [...hits.ranks].flatMap((rank) => hits.facts(rank).map(({ fact }) => fact));
  expect(facts).toContain('authors');
});

test('the parts of the index are asked for before the briefs are there', async () => {
  const asked: string[] = [];
  const { promise: isReleased, resolve: release } = Promise.withResolvers<undefined>();
  const { promise: isPartAsked, resolve: tell } = Promise.withResolvers<undefined>();
  const served = fetch;
  vi.stubGlobal('fetch', async (file: string) => {
    asked.push(file.replace(/^\/pagefind\/|\?.*$|(?<=en)_.*/g, ''));
    if (file.includes('/index/')) tell(undefined);
    if (file.includes('/briefs.')) await isReleased;
    return served(file);
  });
  const hits = engineOf().ask('government');
  await isPartAsked;
  release(undefined);
  expect((await hits).size).toBe(2);
  expect(asked).toEqual(['briefs.en.json', 'head.en.json', 'index/en']);
  vi.stubGlobal('fetch', served);
});

test('values of facets that did not come are fetched again when they are needed next', async () => {
  const engine = engineOf();
  index.damaged.set(nameOf('facets'), 'missing');
  await expect(engine.values()).rejects.toThrow(IndexFault);
  index.damaged.clear();
  await engine.values();
  expect(
    (await engine.briefs)
      .values()
      .map(({ values }) => values.topic)
      .toArray(),
  ).toEqual([[], [], []]);
});

describe('a damaged file fails, and is asked for again:', () => {
  const kinds = ['head', 'rows', 'facets', 'wasm', 'index', 'fragment'] as const;
  const page = new TextEncoder().encode('<!doctype html><title>Not found</title>');
  const damages: Record<string, (whole: Buffer) => Uint8Array | 'missing' | 'unreachable'> = {
    'not there': () => 'missing',
    'out of reach': () => 'unreachable',
    empty: () => new Uint8Array(),
    'a page in its place': () => page,
    'that page zipped': () => gzipSync(page),
    cut: (whole) => whole.subarray(0, whole.length / 2),
    'cut before it was zipped': (whole) => gzipSync(unzipped(whole).subarray(0, -2)),
    'too long': (whole) => gzipSync(Buffer.concat([unzipped(whole), Buffer.from('}')])),
    'JSON of nothing': () => new TextEncoder().encode('null'),
    'JSON of another type': () => new TextEncoder().encode('[1, {"parts": 7}]'),
    'JSON with holes': () => new TextEncoder().encode('{"version": 1, "parts": [null]}'),
    'another file': () => readFileSync(join(index.dir, nameOf('fragment', 'ar'))),
  };

  test.each(kinds)('%s', async (kind) => {
    for (const [damage, damaged] of Object.entries(damages)) {
      // English is read without the program.
      const language = kind === 'wasm' ? 'ar' : 'en';
      const name = nameOf(kind, language);
      index.damaged.set(name, damaged(readFileSync(join(index.dir, name))));
      const outcome = await askAll(language).then(
        () => 'answered',
        (error: unknown) => (error instanceof IndexFault ? 'failed' : error),
      );
      // The file of a page does not say which one it is.
      const isUnknown = kind === 'fragment' && damage === 'another file';
      if (!isUnknown) expect([damage, outcome]).toEqual([damage, 'failed']);
      index.damaged.clear();
      expect(await askAll(language)).toBe(language === 'en' ? 2 : 1);
    }
  });

  test('a part that came damaged is fetched again by the same engine', async () => {
    const engine = engineOf();
    await engine.briefs;
    index.damaged.set(nameOf('index'), 'unreachable');
    await expect(ask(engine)).rejects.toThrow(IndexFault);
    index.damaged.clear();
    expect(await ask(engine)).toBe(2);
  });
});

test('a page of the index leads nowhere else', async () => {
  const name = nameOf('fragment');
  const text = unzipped(readFileSync(join(index.dir, name))).toString();
  for (const url of ['javascript:alert(1)', '//elsewhere.test/', String.raw`/\elsewhere.test`]) {
    index.damaged.set(
      name,
      gzipSync(text.replace(/"url":"[^"]*"/, () => `"url":${JSON.stringify(url)}`)),
    );
    await expect(ask(engineOf())).rejects.toThrow(IndexFault);
  }
});

// How many briefs have a word; reads all of their pages.
async function ask(engine: SearchEngine): Promise<number> {
  const { size } = await engine.ask('government');
  for (const brief of (await engine.briefs).values()) await engine.page(brief);
  return size;
}

// The same of a language, with the values of its briefs.
async function askAll(language: string): Promise<number> {
  const engine = engineOf(language);
  await engine.values();
  if (language === 'en') return ask(engine);
  return (await engine.ask('موسكو')).size;
}

async function idsOf(engine: SearchEngine, asked: string): Promise<string[]> {
  const briefs = [...(await engine.briefs).keys()];
  return [...(await engine.ask(asked)).ranks].flatMap((rank) => briefs[rank] ?? []).sort();
}

function nameOf(kind: string, language = 'en'): string {
  const patterns: Record<string, RegExp> = {
    head: new RegExp(`^${indexHeadName(language).replaceAll('.', String.raw`\.`)}$`),
    facets: new RegExp(`^${facetRowsName(language).replaceAll('.', String.raw`\.`)}$`),
    rows: new RegExp(`^${searchRowsName(language).replaceAll('.', String.raw`\.`)}$`),
    wasm: new RegExp(String.raw`^wasm\.${language}\.pagefind$`),
    index: new RegExp(String.raw`^index/${language}_.*\.pf_index$`),
    fragment: new RegExp(String.raw`^fragment/${language}_.*\.pf_fragment$`),
  };
  const name = index.files.find((file) => patterns[kind]?.test(file));
  if (!name) throw new Error(`no file for ${kind}`);
  return name;
}

function unzipped(bytes: Buffer): Buffer {
  return bytes[0] === 0x1f ? gunzipSync(bytes) : bytes;
}

// What Pagefind itself makes of the same texts, and how its own script answers.
async function openPagefind(language: string): Promise<(asked: string) => Promise<string[]>> {
  const raw = join(index.dir, '../raw');
  const batch = await openBatch(raw);
  for (const [number, text] of texts.entries()) {
    await batch.add(recordOf(`/briefs/${number}/`, readBrief(pageOf(text))));
  }
  const { indexes } = await batch.write();
  const { pages = [] } = indexes.get(language)?.meta ?? {};
  const served = fetch;
  vi.stubGlobal('fetch', async (file: string) =>
    file.startsWith('/raw/')
      ? new Response(await readFile(join(raw, file.slice('/raw/'.length).replace(/\?.*$/, ''))))
      : served(file),
  );
  vi.stubGlobal('document', { querySelector: () => ({ getAttribute: () => language }) });
  const script = `${join(raw, 'pagefind.js')}?${language}`;
  const { createInstance } = (await import(/* @vite-ignore */ script)) as {
    createInstance: (options: object) => {
      init: () => Promise<void>;
      search: (words: string) => Promise<{ results: { id: string }[] }>;
    };
  };
  const pagefind = createInstance({ basePath: '/raw/', noWorker: true });
  await pagefind.init();
  vi.stubGlobal('document', undefined);
  return async (asked) => {
    const words = asked.split(' ').map(indexWord);
    const { results } = await pagefind.search(`"${words.join(' ')}"`);
    return results.map(({ id }) => `${language}_${pages.indexOf(id)}`).sort();
  };
}
