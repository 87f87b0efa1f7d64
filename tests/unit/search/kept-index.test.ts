import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openIndexer } from '../../../src/search/open-indexer.ts';
import { contentOf } from './index-content.ts';

const languages = ['en', 'ar'];
let folder: string;
// By address, as a build makes them.
const pages = new Map<string, string>();

beforeEach(async () => {
  pages.clear();
  folder = await mkdtemp(join(tmpdir(), 'pincite-kept-index-'));
  for (let number = 0; number < 60; number++) pages.set(...pageOf(number, 'en', `Of ${number}`));
  for (let number = 0; number < 3; number++) pages.set(...pageOf(number, 'ar', 'في المحادثات'));
});

afterEach(() => rm(folder, { recursive: true }));

test('only what has other words is indexed again, and all is found as in one index', async () => {
  expect(await indexed('site')).toBe(63);
  expect(await indexed('site')).toBe(0);

  pages.set(...pageOf(7, 'en', 'A café in Geneva, written anew'));
  expect(await indexed('site')).toBe(1);
  await expectWhole(['en']);
  // The same text once more, and another one beside it.
  pages.set(...pageOf(7, 'en', 'A cafe in Moscow'));
  pages.set(...pageOf(60, 'en', 'One that came since, of Geneva'));
  expect(await indexed('site')).toBe(2);
  await expectWhole(['en']);

  // As it was, but for what is beside it, and one that went.
  pages.set(...pageOf(7, 'en', 'A cafe in Moscow', 'trade'));
  pages.delete('/briefs/12/');
  expect(await indexed('site')).toBe(0);
  await expectWhole(['en']);

  // More than a small index may hold.
  for (let number = 20; number < 26; number++)
    pages.set(...pageOf(number, 'en', `Édition ${number}`));
  pages.set(...pageOf(1, 'ar', 'عن موسكو'));
  expect(await indexed('site')).toBe(7);
  await expectWhole([]);
  pages.delete('/briefs/60/');
  pages.set(...pageOf(3, 'en', 'Of 3, again'));
  expect(await indexed('site')).toBe(1);
  await expectWhole(['en']);
});

test('a page that was not given is as it was; one that nobody knows is not passed over', async () => {
  await indexed('site');
  pages.set(...pageOf(3, 'en', 'Of 3, again'));
  await indexed('site');
  const known = [...pages.keys()];
  expect(await indexed('site', { given: [] })).toBe(0);
  await expectWhole(['en']);
  const unknown = indexed('site', { given: [], urls: [...known, '/briefs/unknown/'] });
  await expect(unknown).rejects.toThrow('/briefs/unknown/');
});

test('where a part of what is kept is missing or damaged, all is indexed again, and said', async () => {
  await indexed('site');
  const damage: ((file: string) => Promise<void>)[] = [
    (file) => rm(file),
    (file) => writeFile(file, ''),
    async (file) => writeFile(file, (await readFile(file)).subarray(1)),
    async (file) => {
      await rm(file);
      await mkdir(file);
    },
  ];
  const kept = join(folder, 'kept');
  await cp(kept, join(folder, 'whole'), { recursive: true });
  const files = (await readdir(kept, { recursive: true, withFileTypes: true }))
    .filter((file) => file.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
  for (const [at, file] of files
    .filter((one, index) => index % 20 === 0 || one.endsWith('.json'))
    .entries()) {
    await damage[at % damage.length]?.(file);
    const said: string[] = [];
    const count = await indexed('site', { tell: (line) => said.push(line) });
    expect([file, count, said.length]).toEqual([file, pages.size, 1]);
    expect(said[0]).toMatch(
      /^all texts are indexed, since .+ of the last index is missing or damaged$/,
    );
    await rm(kept, { recursive: true });
    await cp(join(folder, 'whole'), kept, { recursive: true });
  }
  await expectWhole([]);
  // Nothing is said where nothing was kept, and nothing is kept of what is gone.
  await indexed('site', { kept: 'new', tell: (line) => expect(line).toBe('') });
});

test('code that makes another index takes nothing from what was kept', async () => {
  await indexed('site');
  expect(await indexed('site', { version: 'other' })).toBe(pages.size);
  expect(await indexed('site', { version: 'other' })).toBe(0);
  expect(await indexed('site', { version: 'other', isFull: true })).toBe(pages.size);
});

interface Run {
  kept?: string;
  version?: string;
  isFull?: boolean;
  given?: readonly string[];
  urls?: readonly string[];
  batchSize?: number;
  tell?: (line: string) => unknown;
}

/** Indexes the pages into a site, and says how many texts were indexed for it. */
async function indexed(site: string, run: Run = {}): Promise<number> {
  const {
    kept = 'kept',
    version = 'test',
    given = [...pages.keys()],
    urls = [...pages.keys()],
  } = run;
  const indexer = openIndexer({ version, languages, ...run, dir: join(folder, kept) });
  for (const url of given) await indexer.add(url, pages.get(url) ?? '');
  const { texts, indexed: count } = await indexer.finish(join(folder, site), urls);
  expect(texts).toBe(urls.length);
  return count;
}

/** Holds the index of the site against one that is made of the same pages at once, by several processes one after the other. */
async function expectWhole(inTwo: readonly string[]): Promise<void> {
  await rm(join(folder, 'fresh'), { recursive: true, force: true });
  expect(await indexed('one', { kept: 'fresh', batchSize: 2000 })).toBe(pages.size);
  for (const language of languages) {
    const own = contentOf(join(folder, 'site'), language);
    const one = contentOf(join(folder, 'one'), language);
    expect([language, own.isInTwo]).toEqual([language, inTwo.includes(language)]);
    expect(own.content).toEqual(one.content);
    expect(one.isInTwo).toBe(false);
    expect(own.content.places.length).toBeGreaterThan(language === 'en' ? 500 : 10);
  }
}

function pageOf(number: number, language: string, title: string, topic = ''): [string, string] {
  const facts = [
    `<meta data-pagefind-filter="date[content]" content="2015-08-${10 + (number % 10)}">`,
    `<meta data-pagefind-filter="topic[content]" content="${topic || `topic-${number % 5}`}">`,
    `<meta data-pagefind-meta="authors[content]" content="Ann ${number % 3 === 0 ? 'Moscow' : 'Lyon'}">`,
  ];
  const body =
    language === 'en'
      ? `The talks of ${1900 + number} in naïve états${number % 7 === 0 ? ', and etats' : ''}.`
      : 'المحادثات في جنيف';
  const path = language === 'en' ? '' : `/${language}`;
  return [
    `${path}/briefs/${number}/`,
    `<html lang="${language}"><head>${facts.join('')}</head><body><article data-pagefind-body>
     <h1>${title}</h1><p id="p1">${body}</p></article></body></html>`,
  ];
}
