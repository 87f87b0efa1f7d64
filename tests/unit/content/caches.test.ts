import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeEach, describe, expect, it, test } from 'vitest';
import { checkContent } from '../../../src/content/check/check-content.ts';
import { entriesOf, readEntries, writeEntries } from '../../../src/content/entries/entries-file.ts';
import { RenderCache } from '../../../src/content/render/render-cache.ts';

const minimal = fileURLToPath(new URL('../../fixtures/sites/minimal/', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'pincite-caches-'));
const folder = join(work, 'texts');
const cacheDir = pathToFileURL(`${folder}/`);
const check = () => checkContent(minimal, { cacheDir });
const texts = () =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort();
const { content } = await check();
const whole = new Map(texts().map((file) => [file, readFileSync(join(folder, file), 'utf8')]));

afterAll(() => {
  rmSync(work, { recursive: true });
});

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  for (const [file, text] of whole) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
});

// What may become of a file, each with another one of the same cache at hand.
const damages: [string, (path: string, other: string) => void][] = [
  ['empty', (path) => writeFileSync(path, '')],
  ['cut', (path) => writeFileSync(path, readFileSync(path).subarray(0, 200))],
  ['cut at its last byte', (path) => writeFileSync(path, readFileSync(path).subarray(0, -1))],
  ['all NUL', (path) => writeFileSync(path, readFileSync(path).fill(0))],
  ['changed and valid', (path) => edit(path, (text) => text.replace(/\w(?=[^\w]*$)/, '7'))],
  ['of another text', (path, other) => copyFileSync(other, path)],
  ['JSON of another kind', (path) => writeFileSync(path, 'null\n7')],
  ['of before there were digests', (path) => edit(path, (text) => text.replace(/^.*\n/, ''))],
  ['no UTF-8', (path) => writeFileSync(path, Buffer.alloc(300, 0xff))],
  ['gone', (path) => rmSync(path)],
  ['an empty folder', (path) => replaceBy(path, () => mkdirSync(path))],
  ['a folder', (path) => replaceBy(path, () => mkdirSync(join(path, 'a/b'), { recursive: true }))],
  ['a link to nowhere', (path) => replaceBy(path, () => symlinkSync('nowhere', path))],
  ['a link to itself', (path) => replaceBy(path, () => symlinkSync(path, path))],
];

describe('a rendered text, ids, and what was read of YAML, that are damaged are made again:', () => {
  const kinds = new Map([
    [0, 'a text'],
    [-2, 'ids'],
    [-1, 'YAML'],
  ]);
  const all = damages.flatMap(([name, damage]) =>
    [...kinds].map(([at, kind]) => [name, kind, at, damage] as const),
  );

  test.each(all)('%s, %s', async (_, _of, at, damage) => {
    const file = texts().at(at) ?? '';
    const other = texts().at(1) ?? '';
    expect(file.includes('read')).toBe(at < 0);
    expect(file.includes('-ids')).toBe(at === -2);
    damage(join(folder, file), join(folder, other));
    expect((await check()).issues).toEqual([]);
    expect(texts()).toEqual([...whole.keys()]);
    for (const [name, text] of whole) expect(readFileSync(join(folder, name), 'utf8')).toBe(text);
  });

  it('one that is damaged while a build goes on is named', () => {
    const cache = new RenderCache(cacheDir);
    const [file = ''] = texts();
    writeFileSync(join(folder, file), '');
    expect(() => cache.read(file.replace('.json', ''))).toThrow(join(folder, file));
  });

  it.each([
    ['a file', () => writeFileSync(folder, 'x')],
    ['a link to nowhere', () => symlinkSync('nowhere', folder)],
  ])('all of them, where %s stands in the place of their folder', async (_, put) => {
    replaceBy(folder, put);
    expect((await check()).issues).toEqual([]);
    expect(texts()).toEqual([...whole.keys()]);
    rmSync(`${folder}.not-a-folder`);
  });
});

describe('entries that are damaged', () => {
  const dir = pathToFileURL(`${work}/entries/`);
  const file = join(work, 'entries/entries.json');
  const past = join(work, 'entries/past-addresses.json');
  const entries = entriesOf(content, { drafts: false });

  test.each(damages)('are not gone on with, and are written again: %s', (_, damage) => {
    writeEntries(dir, entries);
    damage(file, past);
    expect(() => readEntries(dir)).toThrow(file);
    writeEntries(dir, entries);
    expect(readEntries(dir)).toEqual(JSON.parse(JSON.stringify(entries)));
  });
});

it('a cache that cannot be written is named', async () => {
  const file = join(work, 'file');
  writeFileSync(file, 'x');
  const inFile = pathToFileURL(`${file}/texts/`);
  await expect(checkContent(minimal, { cacheDir: inFile })).rejects.toThrow(file);
  cpSync(file, `${file}-kept`);
  expect(readFileSync(file, 'utf8')).toBe('x');
});

function edit(path: string, change: (text: string) => string): void {
  const text = readFileSync(path, 'utf8');
  expect(change(text)).not.toBe(text);
  writeFileSync(path, change(text));
}

function replaceBy(path: string, put: () => void): void {
  rmSync(path, { recursive: true });
  put();
}
