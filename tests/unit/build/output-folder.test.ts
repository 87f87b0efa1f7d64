import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it, test } from 'vitest';
import {
  foldersBeside,
  openOutput,
  outputMarker,
} from '../../../src/build/output/output-folder.ts';
import { NextOutput } from '../../../src/build/output/next-output.ts';
import { replaceFolder } from '../../../src/build/output/publish.ts';
import { removeLater } from '../../../src/build/output/remove-later.ts';
import { spareFolder } from '../../../src/build/output/spare-folder.ts';

const work = realpathSync(mkdtempSync(join(tmpdir(), 'pincite-output-')));
const home = join(work, 'home');
const root = join(home, 'project');
const contentDir = join(work, 'texts/content');
const open = (outDir: string) => openOutput({ outDir, contentDir, root }, home);

beforeEach(() => {
  rmSync(work, { recursive: true, force: true });
  for (const folder of ['src', 'public', 'node_modules/.cache', '.git']) {
    mkdirSync(join(root, folder), { recursive: true });
  }
  mkdirSync(contentDir, { recursive: true });
});

afterAll(() => {
  rmSync(work, { recursive: true });
});

function write(file: string, text = 'x') {
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text);
}

describe('an output folder that holds anything else is refused, and loses nothing:', () => {
  test.each([
    ['/', 'holds the project'],
    [root, 'holds the project'],
    [home, 'holds the project'],
    [contentDir, 'holds the content'],
    [join(work, 'texts'), 'holds the content'],
    [join(contentDir, 'site'), 'lies in the content'],
    [join(contentDir, '.site'), 'lies in the content'],
    [join(root, 'src'), 'lies in src/'],
    [join(root, 'public/x'), 'lies in public/'],
    [join(root, '.git/x'), 'lies in .git/'],
    [join(root, 'node_modules/x'), 'lies in node_modules/'],
    [`${root}/dist/../../project/`, 'holds the project'],
  ])('%s', (outDir, why) => {
    expect(() => open(outDir)).toThrow(why);
    expect(existsSync(join(root, 'src'))).toBe(true);
  });

  test.each([
    [
      'files of others',
      (out: string) => write(join(out, 'letters.txt')),
      'no build of Pincite made',
    ],
    [
      'hidden files of others',
      (out: string) => write(join(out, '.bashrc')),
      'no build of Pincite made',
    ],
    [
      'a folder called as the marker',
      (out: string) => mkdirSync(join(out, '.pincite'), { recursive: true }),
      'no build',
    ],
    [
      'a marker of another hand',
      (out: string) => write(join(out, '.pincite'), 'mine'),
      'no build of Pincite made',
    ],
    [
      'a repository',
      (out: string) => {
        write(join(out, '.pincite'), outputMarker.text);
        write(join(out, '.git'), 'gitdir: elsewhere');
      },
      'is a repository',
    ],
    ['a file', (out: string) => write(out), 'is no folder'],
    ['a link to nowhere', (out: string) => symlinkSync('nowhere', out), 'leads nowhere'],
    ['a link to the content', (out: string) => symlinkSync(contentDir, out), 'holds the content'],
  ])('with %s', (_, put, why) => {
    const out = join(work, 'out');
    put(out);
    expect(() => open(out)).toThrow(why);
    expect(existsSync(out) || why === 'leads nowhere').toBe(true);
  });

  it('and so is one below a file', () => {
    write(join(work, 'file'));
    expect(() => open(join(work, 'file/site'))).toThrow(/cannot be made|ENOTDIR/);
  });

  test.each(['dist', 'node_modules/.cache/x/site', 'deep/er/site'])('but not %s', (name) => {
    expect(open(join(root, name))).toBe(join(root, name));
  });

  it('a link to a folder is followed to it', () => {
    mkdirSync(join(work, 'www'));
    symlinkSync(join(work, 'www'), join(root, 'dist'));
    expect(open(join(root, 'dist'))).toBe(join(work, 'www'));
  });
});

describe('a folder takes the place of the last output', () => {
  const next = join(work, 'next');
  const out = join(work, 'www/site');
  const { incoming, outgoing } = foldersBeside(out);
  const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  const elsewhere = Object.assign(new Error('other device'), { code: 'EXDEV' });

  beforeEach(() => {
    write(join(next, 'index.html'), 'new');
    write(join(out, 'index.html'), 'old');
  });

  const page = () => readFileSync(join(out, 'index.html'), 'utf8');
  const beside = () => readdirSync(join(work, 'www'));
  const remove = (folder: string) => {
    rmSync(folder, { recursive: true, force: true });
  };

  it('on the same disk and on another one', () => {
    replaceFolder(next, out, { remove });
    expect([page(), beside()]).toEqual(['new', ['site']]);
    write(join(next, 'index.html'), 'newer');
    replaceFolder(next, out, {
      rename: (from, to) => {
        if (from === next) throw elsewhere;
        renameSync(from, to);
      },
      copy: (from, to) => cpSync(from, to, { recursive: true }),
      remove,
    });
    expect([page(), beside()]).toEqual(['newer', ['site']]);
  });

  it('and the last one is put aside at once, to be removed by another process', () => {
    const removed: string[][] = [];
    const aside = (folder: string, name: string) => {
      removeLater(folder, name, (folders) => removed.push([...folders]));
    };
    replaceFolder(next, out, { remove: aside });
    expect(page()).toBe('new');
    const [gone = '', ...others] = beside().filter((name) => name !== 'site');
    expect(others).toEqual([]);
    expect(readFileSync(join(work, 'www', gone, 'index.html'), 'utf8')).toBe('old');
    expect(removed).toEqual([[join(work, 'www', gone)]]);
    // That process was stopped: the next build finds what it left.
    write(join(next, 'index.html'), 'newer');
    replaceFolder(next, out, { remove: aside });
    expect(page()).toBe('newer');
    expect(removed.at(-1)?.toSorted()).toEqual(
      beside()
        .filter((name) => name !== 'site')
        .map((name) => join(work, 'www', name))
        .toSorted(),
    );
  });

  it('is made in an empty folder at once, whatever a build that was killed left there', () => {
    const removed: string[][] = [];
    const spare = spareFolder({ outDir: join(work, 'www/empty'), contentDir, root });
    const aside = (folder: string | undefined, name: string) => {
      removeLater(folder, name, (folders) => removed.push([...folders]));
    };
    const empty = () => new NextOutput(spare, undefined, aside).folder;
    const folder = empty();
    write(join(folder, 'briefs/half.html'));
    expect(empty()).toBe(folder);
    expect(readdirSync(folder)).toEqual([]);
    expect(removed.map((folders) => folders.map((one) => readdirSync(one)))).toEqual([
      [['briefs']],
    ]);
  });

  it('or leaves it whole, with nothing beside it, where the disk is full', () => {
    const copy = (_: string, to: string) => {
      write(join(to, 'half.html'));
      throw full;
    };
    const rename = () => {
      throw elsewhere;
    };
    expect(() => replaceFolder(next, out, { rename, copy, remove })).toThrow('no space');
    expect([page(), beside()]).toEqual(['old', ['site']]);
  });

  it('or puts it back, where the new one cannot be put there', () => {
    const rename: typeof renameSync = (from, to) => {
      if (from === incoming) throw full;
      renameSync(from, to);
    };
    expect(() => replaceFolder(next, out, { rename, copy: cpSync, remove })).toThrow('no space');
    expect([page(), beside()]).toEqual(['old', ['site']]);
  });

  it('and what a killed build left between is put back by the next one', () => {
    write(join(out, '.pincite'), outputMarker.text);
    renameSync(out, outgoing);
    open(out);
    expect([page(), beside()]).toEqual(['old', ['site']]);
  });
});
