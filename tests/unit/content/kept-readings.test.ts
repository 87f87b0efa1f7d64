import {
  cpSync,
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
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { wordsOf } from '../../../src/content/files/words.ts';
import { readContent } from '../../../src/content/read/read-content.ts';
import {
  keptOfFile,
  keptReading,
  withKeptReadings,
} from '../../../src/content/read/kept-readings.ts';

const dir = mkdtempSync(join(tmpdir(), 'pincite-kept-'));
const folder = pathToFileURL(`${dir}/`);

afterAll(() => {
  rmSync(dir, { recursive: true });
});

// Each reading as a process of its own would make it, and how often something was parsed.
function readAll(texts: readonly string[], data: (text: string) => unknown = (text) => ({ text })) {
  let parsed = 0;
  const read = withKeptReadings(folder, 'a folder', () =>
    texts.map((text) =>
      keptReading('topics', wordsOf(text), () => {
        parsed++;
        return { data: data(text), isWhole: !text.includes('fault') };
      }),
    ),
  );
  return { read, parsed };
}

describe('YAML that was read before', () => {
  it('is not read again, and is as it was', () => {
    const { read } = readAll(['a', 'b']);
    expect(readAll(['a', 'b'])).toEqual({ read, parsed: 0 });
    expect(readAll(['a', 'c'])).toEqual({ read: [{ text: 'a' }, { text: 'c' }], parsed: 1 });
  });

  it('is somebody’s own each time', () => {
    readAll(['same']);
    const [one, other] = readAll(['same', 'same']).read;
    expect(one).toEqual(other);
    expect(one).not.toBe(other);
  });

  it('is read again where it had a fault, or is more than data', () => {
    readAll(['fault']);
    expect(readAll(['fault']).parsed).toBe(1);
    const withMore = () => ({ day: new Date(0), none: undefined });
    readAll(['more'], withMore);
    expect(readAll(['more'], withMore)).toEqual({ read: [withMore()], parsed: 1 });
  });

  it('is read again where what was kept is damaged', () => {
    readAll(['x', 'y']);
    const [file = ''] = readdirSync(join(dir, 'read'));
    const path = join(dir, 'read', file);
    writeFileSync(path, readFileSync(path, 'utf8').replace('"x"', '"z"'));
    expect(readAll(['x', 'y'])).toEqual({ read: [{ text: 'x' }, { text: 'y' }], parsed: 2 });
  });
});

// The clock of a disk cannot be set: what was written now was written long ago for whoever looks later.
function later() {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 });
}

afterEach(() => {
  vi.useRealTimers();
});

// What a file comes to, and how often it was opened.
function readFile(file: string, isWhole = true) {
  let opened = 0;
  const data = withKeptReadings(folder, 'files', () =>
    keptOfFile({ dir, file, kind: 'text' }, () => {
      opened++;
      return { data: readFileSync(join(dir, file), 'utf8'), isWhole };
    }),
  );
  return { data, opened };
}

describe('a file that was read before', () => {
  it('is not opened while nobody touches it, whatever is in its name', () => {
    later();
    for (const file of ['plain', 'two\nlines', 'شرق']) {
      writeFileSync(join(dir, file), 'words\n{"a": 1}');
      expect(readFile(file)).toEqual({ data: 'words\n{"a": 1}', opened: 1 });
      expect(readFile(file)).toEqual({ data: 'words\n{"a": 1}', opened: 0 });
    }
  });

  it('is opened again where it has other words, be they as many and of the same time', () => {
    later();
    const path = join(dir, 'edited');
    writeFileSync(path, 'one');
    readFile('edited');
    const { atime, mtime } = statSync(path);
    writeFileSync(path, 'two');
    utimesSync(path, atime, mtime);
    expect(readFile('edited')).toEqual({ data: 'two', opened: 1 });
  });

  it('is opened again where it was written in the moment in which it was read', () => {
    writeFileSync(join(dir, 'young'), 'one');
    readFile('young');
    expect(readFile('young').opened).toBe(1);
  });

  it('is opened again where it had a fault, or is a link, whose target changes by itself', () => {
    later();
    writeFileSync(join(dir, 'wrong'), 'one');
    readFile('wrong', false);
    expect(readFile('wrong').opened).toBe(1);
    symlinkSync('wrong', join(dir, 'link'));
    readFile('link');
    expect(readFile('link').opened).toBe(1);
  });

  it('comes to the same content, texts, records and ledgers, as one that is opened', async () => {
    later();
    const content = join(dir, 'content');
    cpSync('tests/fixtures/sites/minimal', content, { recursive: true });
    const read = async (cache: string) =>
      readContent(content, { cacheDir: pathToFileURL(join(dir, cache, '/')) });
    const first = await read('one');
    expect(first.content.briefs.size).toBeGreaterThan(0);
    expect(await read('one')).toEqual(first);
    const brief = join(content, [...first.content.briefs.values()][0]?.first.file ?? '');
    writeFileSync(brief, `${readFileSync(brief, 'utf8')}\nOne more paragraph.\n`);
    const second = await read('one');
    expect(second).toEqual(await read('another'));
    expect(second).not.toEqual(first);
  });
});
