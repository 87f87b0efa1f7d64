import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { NextOutput } from '../../../src/build/output/next-output.ts';
import { type OutputStamps, stampsOfOutput } from '../../../src/build/output/output-stamps.ts';
import { replaceFolder } from '../../../src/build/output/publish.ts';
import {
  beginInSpare,
  noteSpare,
  removeForgotten,
} from '../../../src/build/output/spare-folder.ts';
import { linkAnew, makeFolder, writeAnew } from '../../../src/content/files/write-anew.ts';

const dirs: string[] = [];
let dir = '';
let out = '';
let spare = '';

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'pincite-next-output-'));
  dirs.push(dir);
  [out, spare] = [join(dir, 'dist'), join(dir, 'cache/out')];
});

afterAll(() => {
  for (const each of dirs) rmSync(each, { recursive: true });
});

type Texts = Record<string, string>;

const removed: string[] = [];
const remove = (folder: string | undefined) => {
  if (folder === undefined || !existsSync(folder)) return;
  removed.push(folder);
  rmSync(folder, { recursive: true });
};

beforeEach(() => {
  removed.length = 0;
});

function textsIn(folder: string): Texts {
  return Object.fromEntries(
    [...stampsOfOutput(folder).keys()]
      .sort()
      .map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  );
}

const number = (path: string) => statSync(path).ino;

/** What the last output has, as a build after it knows it. */
function last() {
  return { folder: out, stamps: stampsOfOutput(out) };
}

/** Makes an output of some files, and puts it in its place; those that the last one has with the same words are taken over. */
function publish(texts: Texts): NextOutput {
  const known = existsSync(out) ? last() : undefined;
  const before = known ? textsIn(out) : {};
  const next = new NextOutput(spare, known, remove);
  for (const [path, text] of Object.entries(texts)) {
    if (known && before[path] === text) next.take(path);
    else write(join(next.folder, path), text);
  }
  next.settle();
  const { isAlike } = next.finish();
  replaceFolder(next.folder, out, { spare: isAlike ? spare : undefined, remove });
  expect(textsIn(out)).toEqual(Object.fromEntries(Object.entries(texts).sort()));
  return next;
}

function write(path: string, text: string) {
  makeFolder(dirname(path));
  writeAnew(path, text);
}

const first = {
  ...{ 'a/index.html': 'a', 'b/index.html': 'b', 'c.json': 'c', 'd.json': 'd' },
  ...{ 'f/1.json': '1', 'f/2.json': '2', 'f/3.json': '3', 'f/4.json': '4' },
};

/** Two outputs with one page between them: the last one, and the one before it, which is the spare. */
function publishTwice(): void {
  publish(first);
  expect(existsSync(spare)).toBe(false);
  publish({ ...first, 'b/index.html': 'b2' });
  expect(textsIn(spare)).toEqual(first);
}

describe('the next output is made of the one before the last', () => {
  it('whose files that the last one has as well stay where they are', () => {
    publishTwice();
    const kept = number(join(spare, 'f'));
    publish({ ...first, 'b/index.html': 'b3' });
    expect(number(join(out, 'f'))).toBe(kept);
    expect(removed).toEqual([]);
    expect(textsIn(spare)).toEqual({ ...first, 'b/index.html': 'b2' });
    expect(number(join(out, 'a/index.html'))).toBe(number(join(spare, 'a/index.html')));
    publish(first);
  });

  it('and no byte of what is published changes meanwhile', () => {
    publishTwice();
    const published = textsIn(out);
    const next = new NextOutput(spare, last(), remove);
    for (const path of Object.keys(first)) write(join(spare, path), `${path} anew`);
    linkAnew(join(out, 'a/index.html'), join(spare, 'c.json'));
    next.settle();
    next.finish();
    expect(textsIn(out)).toEqual(published);
    expect(readFileSync(join(spare, 'c.json'), 'utf8')).toBe('a');
  });

  it('and one that was written into ends the build', () => {
    publishTwice();
    const next = new NextOutput(spare, last(), remove);
    next.take('a/index.html');
    writeFileSync(join(spare, 'a/index.html'), 'in place');
    next.settle();
    expect(() => next.finish()).toThrow('a/index.html was written into');
  });

  it('without what is gone: a page, a folder, what stands where the other was', () => {
    publishTwice();
    const { 'a/index.html': _, ...rest } = first;
    publish(rest);
    expect(existsSync(join(out, 'a'))).toBe(false);
  });

  it('with a folder where a file was, and a file where a folder was', () => {
    publishTwice();
    const { 'c.json': _, ...rest } = first;
    publish({ ...rest, 'c.json/index.html': 'a folder' });
    publish({ ...rest, 'c.json/x/y/index.html': 'a folder' });
    publish(first);
    publish({ ...rest, 'c.json/x/y/index.html': 'deep' });
    publish({ ...rest, 'c.json/index.html': 'a folder' });
    publish({ ...rest, 'c.json/index.html': 'a folder', e: 'e' });
    publish({ ...first, e: 'e' });
    publish({ ...first, 'e/deep/er.html': 'e' });
  });

  it('with files of another folder, though the last one has others there', () => {
    publishTwice();
    write(join(dir, 'public/c.json'), 'public');
    const next = new NextOutput(spare, last(), remove);
    next.copyFolder(join(dir, 'public'));
    next.take('a/index.html');
    next.settle();
    expect(textsIn(next.folder)).toEqual({ 'a/index.html': 'a', 'c.json': 'public' });
    next.take('c.json');
    expect(textsIn(next.folder)['c.json']).toBe('c');
    expect(textsIn(out)).toEqual({ ...first, 'b/index.html': 'b2' });
  });

  it('with copies of ledgers, where they are the ones that were set aside', () => {
    const [one, other] = ['one.yaml', 'other.yaml'].map((name) => join(dir, 'cache', name));
    if (!one || !other) throw new Error('there are two');
    for (const path of [one, other]) write(path, path);
    publish({});
    const put = (isSame: boolean) => {
      const stamps: OutputStamps = existsSync(out) ? stampsOfOutput(out) : new Map();
      for (const path of stamps.keys()) if (path.startsWith('ledgers/')) stamps.delete(path);
      const next = new NextOutput(spare, { folder: out, stamps }, remove);
      for (const path of Object.keys(first)) {
        if (stamps.has(path)) next.take(path);
        else write(join(spare, path), path);
      }
      next.takeFrom(one, 'ledgers/one.yaml', () => isSame);
      next.settle();
      replaceFolder(spare, out, { spare: next.finish().isAlike ? spare : undefined, remove });
      return number(join(out, 'ledgers/one.yaml'));
    };
    for (const isSame of [true, true, true, false]) expect(put(isSame)).toBe(number(one));
    expect(removed.length).toBeLessThan(3);
  });
});

describe('nothing is believed of what lies where it is made', () => {
  const dirty: [string, () => void][] = [
    ['files of others', () => write(join(spare, 'x/y.html'), 'x')],
    ['another file in the place of one', () => write(join(spare, 'a/index.html'), 'a')],
    ['a file with as many bytes and the same time', () => likeLast(join(spare, 'a/index.html'))],
    ['a folder in the place of a file', () => write(join(spare, 'd.json/x.html'), 'x')],
    ['a file in the place of a folder', () => write(join(spare, 'a'), 'x')],
    ['a link', () => symlinkSync(join(out, 'a'), join(spare, 'z'))],
    ['a file that is gone', () => rmSync(join(spare, 'a'), { recursive: true })],
    ['an empty folder', () => mkdirSync(join(spare, 'z/z'), { recursive: true })],
  ];
  for (const [what, make] of dirty) {
    it(`${what} there`, () => {
      publishTwice();
      make();
      publish({ ...first, 'b/index.html': 'b3', 'd.json': 'd2' });
      expect(removed).toEqual([]);
      expect(readdirSync(out).sort()).toEqual(['a', 'b', 'c.json', 'd.json', 'f']);
      publish(first);
    });
  }

  it('where it is no folder, or holds little of the last output, it is put aside', () => {
    publishTwice();
    rmSync(spare, { recursive: true });
    symlinkSync(out, spare);
    publish({ ...first, 'b/index.html': 'b3' });
    expect(removed).toEqual([spare]);
    rmSync(spare, { recursive: true });
    cpSync(out, spare, { recursive: true, preserveTimestamps: true });
    publish({ ...first, 'b/index.html': 'b4' });
    expect(removed).toEqual([spare, spare]);
  });

  it('and an output that shares little with the last one leaves none', () => {
    publishTwice();
    publish({ 'b/index.html': 'b3', 'x.json': 'x', 'y.json': 'y', 'c.json': 'c' });
    expect(existsSync(spare)).toBe(false);
  });
});

describe('the folder of an output that is gone', () => {
  it('is removed by a build of another one, once it lies there for a while', () => {
    const [one, other] = ['out-aa', 'out-bb'].map((name) => join(dir, 'cache', name));
    if (!one || !other) throw new Error('there are two');
    for (const folder of [one, other]) {
      mkdirSync(folder, { recursive: true });
      noteSpare(folder, join(dir, folder === one ? 'gone' : '.'));
    }
    removeForgotten(other, remove);
    expect(removed).toEqual([]);
    const later = Date.now() + 4_000_000;
    removeForgotten(other, remove, later);
    expect(removed).toEqual([one]);
    expect(readdirSync(join(dir, 'cache')).sort()).toEqual(['out-bb', 'out-bb.txt']);
    beginInSpare(other);
    expect(readdirSync(join(dir, 'cache'))).toEqual(['out-bb']);
  });
});

function likeLast(path: string): void {
  const { mtime } = statSync(path);
  rmSync(path);
  writeFileSync(path, 'x');
  utimesSync(path, mtime, mtime);
}
