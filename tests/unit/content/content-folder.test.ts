import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it, test } from 'vitest';
import { checkContent } from '../../../src/content/check/check-content.ts';
import { isLeftAlone } from '../../../src/content/files/left-alone.ts';
import { findUnportablePaths } from '../../../src/content/files/portable-paths.ts';

const minimal = fileURLToPath(new URL('../../fixtures/sites/minimal/', import.meta.url));
const work = realpathSync(mkdtempSync(join(tmpdir(), 'pincite-folder-')));
const cacheDir = pathToFileURL(`${work}/cache/`);
const secret = 'a-secret-of-another-file';
let made = 0;

afterAll(() => {
  rmSync(work, { recursive: true });
});

/** What is found in the faultless site with something done to its folder. */
async function found(change: (dir: string) => void) {
  const dir = join(work, `content-${++made}`);
  cpSync(minimal, dir, { recursive: true });
  change(dir);
  const { issues } = await checkContent(dir, { cacheDir, interfaceLanguages: ['en', 'ar'] });
  expect(JSON.stringify(issues)).not.toContain(secret);
  return issues.map(({ file, rule }) => `${file} ${rule}`);
}

function write(dir: string, file: string, text = 'x\n') {
  mkdirSync(dirname(join(dir, file)), { recursive: true });
  writeFileSync(join(dir, file), text);
}

describe('a content folder that is a repository of its own', () => {
  it('may have all that such folders have', async () => {
    const companions = [
      ...['.git/HEAD', '.git/objects/ab/cdef', '.github/workflows/check.yml', '.gitattributes'],
      ...[
        '.gitignore',
        '.obsidian/app.json',
        '.vscode/settings.json',
        '.DS_Store',
        '.editorconfig',
      ],
      ...['README.md', 'README.ar.md', 'LICENSE', 'LICENSE-CC-BY.txt', 'LICENCE.md', 'COPYING'],
      ...['CODEOWNERS', 'CODE_OF_CONDUCT.md', 'CONTRIBUTING.md', 'CITATION.cff', 'FIELDS.md'],
      ...['package.json', 'package-lock.json', 'pnpm-lock.yaml', 'Makefile', 'netlify.toml'],
      ...['node_modules/x/index.md', 'docs/style.md', 'scripts/count.sh', '_templates/brief.md'],
      ...['Thumbs.db', 'desktop.ini', 'briefs/talks/Thumbs.db', 'briefs/talks/.DS_Store'],
      ...['briefs/talks/en.md~', 'briefs/talks/~$en.docx', 'briefs/talks/#en.md#', 'topics/4913'],
      ...['briefs/talks/.en.md.swp', 'briefs/talks/en.md.bak', 'topics/peace.yaml.orig'],
      ...['sources/README.md', 'briefs/talks/LICENSE.txt', 'topics/peace_LOCAL_1234.yaml'],
      ...['briefs/talks/permalinks.yaml.8e7c.tmp', 'briefs/__MACOSX/talks/._en.md'],
    ];
    expect(
      await found((dir) => {
        for (const file of companions) write(dir, file);
        symlinkSync('nowhere', join(dir, 'briefs/talks/.#en.md'));
      }),
    ).toEqual([]);
  });

  it('has its misspelt files told', async () => {
    const misspelt = [
      ...['Site.yaml.txt', 'adresses.yaml', 'brief/talks/en.md', 'briefs/loose.md', 'notes.md'],
      ...['pages/about.md', 'sources/new.yml', 'topic/war.yaml', 'topics/war.txt'],
    ];
    const told = await found((dir) => {
      for (const file of misspelt) write(dir, file);
    });
    expect(told).toEqual(misspelt.map((file) => `${file} file-unexpected`).sort());
  });

  test.each(['4913', 'briefs/2014', 'briefs/.x', 'docs', 'briefs/docs', 'Site.yaml'])(
    'a folder %s is left alone where that means something',
    (path) => {
      const expected = path === 'briefs/.x' || path === 'docs';
      expect(isLeftAlone(path, true)).toBe(expected);
    },
  );
});

describe('links of the file system', () => {
  const link = (target: string, file: string) => (dir: string) => {
    rmSync(join(dir, file), { force: true });
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    symlinkSync(target.replace('<dir>', dir), join(dir, file));
  };
  const outside = join(work, 'outside');
  write(outside, 'topic.yaml', `name: ${secret}\n`);
  write(outside, 'en.md', `---\ntitle: ${secret}\ndate: ${secret}\n---\n\n${secret}\n`);
  write(outside, 'map.svg', `<svg xmlns="http://www.w3.org/2000/svg">${secret}</svg>`);

  test.each([
    ['nowhere', 'topics/war.yaml'],
    ['nowhere', 'addresses.yaml'],
    ['nowhere', 'site.yaml'],
    ['nowhere', 'briefs/talks/permalinks.yaml'],
    ['war.yaml', 'topics/war.yaml'],
    ['peace.yaml/x', 'topics/war.yaml'],
    [join(outside, 'topic.yaml'), 'topics/war.yaml'],
    [join(outside, 'topic.yaml'), 'site.yaml'],
    [join(outside, 'topic.yaml'), 'addresses.yaml'],
    [join(outside, 'topic.yaml'), 'briefs/talks/permalinks.yaml'],
    [join(outside, 'en.md'), 'briefs/other/en.md'],
    [join(outside, 'en.md'), 'pages/terms/en.md'],
    [join(outside, 'map.svg'), 'briefs/talks/map.svg'],
    [outside, 'topics/more.yaml'],
    ['.', 'topics/loop.yaml'],
    ['../.git/config', 'topics/war.yaml'],
    ['/dev/zero', 'topics/war.yaml'],
    ['/proc/self/environ', 'topics/war.yaml'],
  ])('to %s is refused as %s, and nothing of it is read', async (target, file) => {
    const told = await found((dir) => {
      write(dir, '.git/config', `token: ${secret}\n`);
      link(target, file)(dir);
    });
    expect(told).toContain(`${file} file-link`);
  });

  it('within the content are followed, and those to folders are no texts', async () => {
    expect(
      await found((dir) => {
        link('peace.yaml', 'topics/war.yaml')(dir);
        link('talks', 'briefs/linked')(dir);
      }),
    ).toEqual(['briefs/linked file-unexpected']);
  });

  it('may lead to the content folder itself', async () => {
    const linked = join(work, 'linked');
    symlinkSync(minimal, linked);
    const { issues } = await checkContent(linked, { cacheDir });
    expect(issues).toEqual([]);
  });
});

describe('what cannot be read is told, and nothing else is lost', () => {
  it('a folder in place of a file', async () => {
    const told = await found((dir) => {
      mkdirSync(join(dir, 'briefs/other/en.md'), { recursive: true });
      mkdirSync(join(dir, 'topics/war.yaml/x'), { recursive: true });
      mkdirSync(join(dir, 'briefs/talks/permalinks.yaml'));
    });
    expect(new Set(told)).toEqual(
      new Set([
        'briefs/other/en.md file-unreadable',
        'briefs/talks/permalinks.yaml file-unreadable',
        'topics/war.yaml file-unreadable',
      ]),
    );
  });

  it.skipIf(process.platform === 'win32')(
    'what is neither: a socket, a pipe, a device',
    async () => {
      const servers = [createServer(), createServer()];
      const told = await found((dir) => {
        servers[0]?.listen(join(dir, 'topics/war.yaml'));
        servers[1]?.listen(join(dir, 'addresses.yaml'));
      });
      expect(told).toEqual(['addresses.yaml file-unreadable', 'topics/war.yaml file-unreadable']);
      for (const server of servers) server.close();
    },
  );

  it('a file in place of the content folder', async () => {
    const file = join(work, 'no-folder');
    writeFileSync(file, 'x');
    const { issues } = await checkContent(file, { cacheDir });
    expect(issues.map(({ rule }) => rule)).toContain('file-unreadable');
  });
});

describe('names that a system in use cannot hold', () => {
  test.each([
    ['topics/nul.yaml', ['topics/nul.yaml']],
    ['briefs/con/en.md', ['briefs/con/en.md', 'briefs/con/ar.md']],
    ['sources/aux.2015.yaml', ['sources/aux.2015.yaml']],
    ['sources/COM1.yaml', ['sources/COM1.yaml']],
    ['sources/lpt².yaml', ['sources/lpt².yaml']],
    ['briefs/talks./en.md', ['briefs/talks./en.md']],
    ['briefs/talks /en.md', ['briefs/talks /en.md']],
    ['briefs/a:b/x/en.md', ['briefs/a:b/x/en.md']],
    ['briefs/a\nb/x/en.md', ['briefs/a\nb/x/en.md']],
    ['briefs/a\u202Eb/x/en.md', ['briefs/a\u202Eb/x/en.md']],
    ['briefs/x/map.png', ['briefs/x/Map.png', 'briefs/x/map.png']],
    ['briefs/Levant/b/en.md', ['briefs/levant/a/en.md', 'briefs/Levant/b/en.md']],
    ['briefs/Re\u0301gion/b/en.md', ['briefs/Région/a/en.md', 'briefs/Re\u0301gion/b/en.md']],
    [`topics/${'a'.repeat(130)}.yaml`, [`topics/${'a'.repeat(130)}.yaml`]],
    [`briefs/${'ab/'.repeat(70)}en.md`, [`briefs/${'ab/'.repeat(70)}en.md`]],
  ])('%j is told once', (file, files) => {
    expect(findUnportablePaths(files).map((fault) => fault.file)).toEqual([
      files.includes(file) ? (file.includes('/con/') ? files[0] : file) : undefined,
    ]);
  });

  it('are no names that only look like one', () => {
    const fine = ['console', 'null', 'auxiliary', 'com10', 'nul-and-void', 'lpt', 'a.con'];
    expect(findUnportablePaths(fine.map((name) => `topics/${name}.yaml`))).toEqual([]);
  });
});

test('a site with one language needs no text per language', async () => {
  const dir = join(work, 'one-language');
  cpSync(minimal, dir, { recursive: true });
  const labels = (text: string) => text.replace(/\{ en: ([^{}"]*?)(?:, ar: [^{}]*)? \}/g, '$1');
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((one) => one.endsWith('ar.md'))) rmSync(join(dir, file));
  for (const file of files.filter((one) => one.endsWith('.yaml'))) {
    const text = readFileSync(join(dir, file), 'utf8').replace('[en, ar]', '[en]');
    writeFileSync(join(dir, file), labels(text));
  }
  const options = { cacheDir, interfaceLanguages: ['en'] };
  const { content, issues } = await checkContent(dir, options);
  expect(issues.map(({ file, message }) => `${file} ${message}`)).toEqual([]);
  expect(content.site?.data.name).toEqual({ en: 'Small Site' });
  expect([...content.topics.values()].map(({ data }) => data.name)).toEqual([{ en: 'Peace' }]);
});
