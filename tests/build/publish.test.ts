import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type CommandResult,
  copyExample,
  oneLine,
  runBuild,
  runCommand,
  writeLedgers,
} from './build-site.ts';
import { changedFiles, folderBytes } from './folder-bytes.ts';

// One site's life, told in order: built on one's own machine, then published.
const site = copyExample('publish');
const history = join(site.content, 'briefs/2014/harbour-history');
let own: CommandResult;

beforeAll(async () => {
  mkdirSync(site.out);
  own = await runBuild(site);
});

it('an empty folder is taken as output', () => {
  expect(existsSync(join(site.out, 'index.html'))).toBe(true);
});

describe('a build on one’s own machine', () => {
  it('publishes nothing: new passages have provisional addresses, no ledger is touched, and the last lines say what to commit', async () => {
    expect(own.status).toBe(0);
    expect(existsSync(join(site.content, 'addresses.yaml'))).toBe(false);
    expect(globSync('**/permalinks.yaml', { cwd: site.content })).toEqual([]);
    const page = readFileSync(join(site.out, 'briefs/harbour-history/index.html'), 'utf8');
    expect(page).toContain('id="p1"');
    const last = own.output.trimEnd().split('\n').slice(-10);
    expect(last.join('\n')).toMatch(
      /^\d+ pages, and \d+ passages, sections and notes: the address is provisional.*\nTo write it: `npm run permalinks`, then commit\n  \S+\/addresses\.yaml \(\d+ pages\)\n(  \S+\/permalinks\.yaml \(.*\)\n?)+$/m,
    );
    await writeLedgers(site);
    const complete = await runCommand(site, ['check']);
    expect(complete.output).not.toContain('provisional');
  });
});

describe('a build that fails leaves the last output as it was', () => {
  it('for a fault in content, all of which it tells', async () => {
    const before = folderBytes(site.out);
    const text = join(history, 'en.md');
    const good = readFileSync(text, 'utf8');
    writeFileSync(
      text,
      good.replace('topics: [trade]', 'topics: [trad]').replace('1].', '1]. [^no]'),
    );
    try {
      const { status, output } = await runBuild(site);
      expect(status).toBe(1);
      expect(output).toMatch(/briefs\/2014\/harbour-history\/en\.md:\d+:\d+ error topic-unknown/);
      expect(output).toMatch(/briefs\/2014\/harbour-history\/en\.md:\d+:\d+ error note-/);
    } finally {
      writeFileSync(text, good);
    }
    expect(changedFiles(site.out, before)).toEqual([]);
  });

  it('for an error at the very end, and is made good by another, of which the second waits for the first', async () => {
    // Of what was provisional, ledgers came since; the addresses in them are those that were given.
    const isPage = ([file]: [string, string]) => !file.startsWith('ledgers/');
    const before = Object.fromEntries(Object.entries(folderBytes(site.out)).filter(isPage));
    const cacheDir = mkdtempSync(join(tmpdir(), 'pincite-cache-'));
    // The index is finished last; a program that is none makes it fail there, where none is kept.
    const settings = [{ PAGEFIND_BINARY_PATH: '/bin/false', CACHE_DIR: cacheDir }, { CI: 'true' }];
    const [failed, made] = await Promise.all(settings.map((each) => runBuild(site, each)));
    expect([failed?.status, made?.status]).toEqual([2, 0]);
    expect(failed?.output).toMatch(/^pages: all are made/m);
    expect(failed?.output).toMatch(/pagefind/i);
    rmSync(cacheDir, { recursive: true });
    const outputs = [failed?.output ?? '', made?.output ?? ''];
    expect(outputs.filter((output) => output.includes('waiting for '))).toHaveLength(1);
    expect(changedFiles(site.out, before).filter((file) => !file.startsWith('ledgers/'))).toEqual(
      [],
    );
    expect(existsSync(join(site.out, 'ledgers/addresses.yaml'))).toBe(true);
    // The last output is removed by a process of its own.
    await expect
      .poll(() => readdirSync(dirname(site.out)).sort(), { timeout: 60_000 })
      .toEqual(['content', 'site']);
  });
});

describe('a folder that no build made', () => {
  it('is refused as output, and loses nothing', async () => {
    const out = join(dirname(site.out), 'letters');
    mkdirSync(out);
    writeFileSync(join(out, 'index.html'), 'Dear all');
    const { status, output } = await runBuild({ ...site, out });
    expect(status).toBe(2);
    expect(output.trim()).toBe(
      `${out} holds files that no build of Pincite made: empty it, or choose another OUT_DIR`,
    );
    expect(readdirSync(out)).toEqual(['index.html']);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('Dear all');
    rmSync(out, { recursive: true });
  });
});

describe('a release', () => {
  it('is refused while a new passage is in no ledger, which stays as it was', async () => {
    const before = folderBytes(site.out);
    const ledger = join(history, 'permalinks.yaml');
    const text = join(history, 'en.md');
    const [known, good] = [ledger, text].map((file) => readFileSync(file, 'utf8')) as [
      string,
      string,
    ];
    writeFileSync(text, `${good}\nOne more passage.\n`);
    const { status, output } = await runBuild(site, { CI: 'true' });
    writeFileSync(text, good);
    expect(status).toBe(1);
    expect(oneLine(output)).toMatch(
      /harbour-history\/permalinks\.yaml:1:1 error ledger-incomplete .*p3/,
    );
    expect(readFileSync(ledger, 'utf8')).toBe(known);
    expect(changedFiles(site.out, before)).toEqual([]);
  });

  it('is refused, as any build, when the ledger of a published brief is gone', async () => {
    const ledger = join(history, 'permalinks.yaml');
    const known = readFileSync(ledger, 'utf8');
    rmSync(ledger);
    const { status, output } = await runBuild(site);
    expect(status).toBe(1);
    expect(output).toMatch(/harbour-history\/en\.md:1:1 error ledger-missing/);
    expect(existsSync(ledger)).toBe(false);
    writeFileSync(ledger, known);
  });
});
