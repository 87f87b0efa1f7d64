import { globSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { buildOrThrow, copyExample, root, writeLedgers } from './build-site.ts';
import { changedFiles, folderBytes } from './folder-bytes.ts';
import { all, attributes, type Page, readPage, words } from './pages.ts';

const site = copyExample('warm');
// A cache of its own: other tests build the same texts at the same time.
const cacheDir = join(dirname(site.content), 'cache');
const texts = join(cacheDir, 'texts');
const fishing = join(site.content, 'topics/fishing.yaml');
const gone = join(site.content, 'sources/gone-1999.yaml');
const build = () => buildOrThrow(site, { CACHE_DIR: cacheDir });

beforeAll(async () => {
  writeFileSync(fishing, 'name: { en: Fishing, ar: صيد }\n');
  writeFileSync(gone, 'type: report\ntitle: A Report That Goes\nissued: "1999"\nlanguage: en\n');
  await writeLedgers(site);
  await build();
});

it('what a text does not say itself is seen on the next build, which renders no text again but the one that was edited', async () => {
  expect(words(all(page('topics/index.html'), 'main')[0])).toContain('Fishing');
  const before = cachedTexts();
  edit('sources/doe-harbour-2015.yaml', 'A Harbour Between Two Towns', 'One Harbour, Two Towns');
  edit('topics/trade.yaml', 'en: Trade', 'en: Commerce');
  edit('regions/north-coast.yaml', 'en: North Coast', 'en: Northern Coast');
  edit('authors/desk.yaml', 'en: The Desk', 'en: The Harbour Desk');
  edit('types/background.yaml', 'en: Background', 'en: Explainer');
  edit('site.yaml', 'en: Harbour Library', 'en: Library of the Harbour');
  // As a merge by hand would leave it: another id for the same words.
  edit('briefs/harbour-talks/permalinks.yaml', '- id: p3\n', '- id: p2a\n');
  const sentence = 'Nobody wrote down what was said, or by whom.';
  edit('briefs/2014/harbour-history/en.md', 'Nobody wrote down what was said.', sentence);
  // A record that is taken out is gone from the lists.
  rmSync(fishing);
  const withdrawn = 'state: withdrawn, on: "2026-05-03", reason: { en: Nobody fished. }';
  edit('addresses.yaml', '/topics/fishing/, state: live', `/topics/fishing/, ${withdrawn}`);
  rmSync(gone);
  edit('addresses.yaml', '/sources/gone-1999/, state: live', `/sources/gone-1999/, ${withdrawn}`);
  await build();

  const brief = page('briefs/harbour-talks/index.html');
  expect(words(all(brief, '.restated-from')[0])).toContain('One Harbour, Two Towns');
  expect(words(all(brief, '#note-decree')[0])).toContain('One Harbour, Two Towns');
  expect(words(all(page('sources/doe-harbour-2015/index.html'), 'h1')[0])).toBe(
    'One Harbour, Two Towns',
  );
  expect(words(all(brief, '.filed-under')[0])).toContain('Commerce');
  expect(words(all(page('topics/trade/index.html'), 'h1')[0])).toBe('Commerce');
  expect(words(all(brief, '.kicker')[0])).toContain('Northern Coast');
  expect(words(all(brief, '.byline')[0])).toContain('The Harbour Desk');
  expect(words(all(page('briefs/harbour-law/index.html'), '.kicker')[0])).toContain('Explainer');
  expect(words(all(brief, 'title')[0])).toContain('Library of the Harbour');
  for (const file of ['briefs/harbour-talks/index.html', 'ar/briefs/harbour-talks/index.html']) {
    const ids = attributes(page(file), '[id]', 'id').filter((id) => /^p\d/.test(id));
    expect(ids.slice(0, 4)).toEqual(['p1', 'p2', 'p2a', 'p4']);
  }
  const citing = attributes(page('sources/untitled-briefing-2015/index.html'), 'main a', 'href');
  expect(citing).toContain('/briefs/harbour-talks/#p2a');
  expect(page('briefs/harbour-history/index.html').html).toContain(sentence);
  const fresh = renderedSince(before);
  expect(fresh).toHaveLength(1);
  expect(readFileSync(join(texts, fresh[0] ?? ''), 'utf8')).toContain(sentence);
  expect(words(all(page('topics/index.html'), 'main')[0])).not.toContain('Fishing');
  expect(words(all(page('topics/fishing/index.html'), 'main')[0])).toContain('Nobody fished.');
  expect(words(all(page('sources/index.html'), 'main')[0])).not.toContain('A Report That Goes');
});

it('the bundled code of the project is made anew where it is damaged, with a record that came since', async () => {
  // A bundle of its own: it belongs to a path.
  const settings = { CACHE_DIR: cacheDir, BASE_PATH: '/damaged' };
  await buildOrThrow(site, settings);
  const bundles = join(root, 'node_modules/.cache/pincite/bundles');
  const isOwn = (file: string) => readFileSync(join(bundles, file), 'utf8').includes('"/damaged/"');
  const [chunk = ''] = globSync('*/program/**/*.mjs', { cwd: bundles }).filter(isOwn);
  const own = join(bundles, chunk.split(sep)[0] ?? '');
  const kept = globSync('{program/**/*.mjs,files/_astro/fonts/*,offline-worker.js}', { cwd: own });
  expect(kept.length).toBeGreaterThan(10);
  const fonts = folderBytes(join(site.out, '_astro/fonts'));
  writeFileSync(join(site.content, 'topics/sailing.yaml'), 'name: { en: Sailing, ar: إبحار }\n');
  await writeLedgers(site);
  for (const file of kept) writeFileSync(join(own, file), 'damaged');
  await buildOrThrow(site, settings);
  expect(changedFiles(join(site.out, '_astro/fonts'), fonts)).toEqual([]);
  expect(readFileSync(join(site.out, 'sw.js'), 'utf8')).toContain('addEventListener');
  expect(words(all(page('topics/index.html'), 'main')[0])).toContain('Sailing');
});

function edit(file: string, from: string, to: string): void {
  const path = join(site.content, file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} has no “${from}”`);
  writeFileSync(path, text.replaceAll(from, to));
}

function page(file: string): Page {
  return readPage(site.out, file);
}

/** When each rendered text was written. */
function cachedTexts(): Map<string, number> {
  const files = globSync('*.json', { cwd: texts });
  return new Map(files.map((file) => [file, statSync(join(texts, file)).mtimeMs]));
}

/** The texts that were rendered since. */
function renderedSince(before: Map<string, number>): string[] {
  return [...cachedTexts()].flatMap(([file, time]) => (before.get(file) === time ? [] : [file]));
}
