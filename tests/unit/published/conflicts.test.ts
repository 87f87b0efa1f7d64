import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { installMergeDriver } from '../../../src/cli/ledgers/install-merge-driver.ts';
import { settleConflicts } from '../../../src/cli/ledgers/settle-conflicts.ts';
import { findJoinedSides } from '../../../src/published/joined-sides.ts';
import { copiesOf, type Repository } from './repository.ts';

const english = 'briefs/talks/en.md';
const arabic = 'briefs/talks/ar.md';
const ledger = 'briefs/talks/permalinks.yaml';
const pages = 'addresses.yaml';
const day = '2026-05-03';

const iota = ['Iota: a pipeline through the desert was promised.', 'وُعد بخط أنابيب عبر الصحراء.'];
const theta = ['Theta: insurers asked for a guarantee.', 'طلبت شركات التأمين ضمانًا.'];

let site: Repository;
afterEach(() => {
  site.remove();
});

// Two branches that each put a passage after the same one and add a topic; `main` is what is published.
const twoBranches = copiesOf(async (made) => {
  await made.permalinks();
  made.commit('Publish');
  made.git('checkout', '--quiet', '-b', 'feature');
  await add(made, iota, 'iota');
  made.git('checkout', '--quiet', 'main');
  await add(made, theta, 'theta');
});

beforeEach(async () => {
  site = await twoBranches();
});

async function add(
  made: Repository,
  [text = '', translated = '']: readonly string[],
  name: string,
) {
  made.edit(english, /(Both sides spoke.*\n)/, `$1\n${text}\n`);
  made.edit(arabic, /(تحدث الجانبان.*\n)/, `$1\n${translated}\n`);
  made.write(`topics/${name}.yaml`, `name: { en: ${name}, ar: ${name} }\n`);
  await made.permalinks(day);
  made.commit(name);
}

/** Keeps both sides of the texts, as an editor would. */
function joinMarked(): void {
  for (const file of [english, arabic]) {
    const text = site.read(file).replace(/^\|{7} [^]*?(?=^={7}$)/gm, '');
    site.write(file, text.replace(/^(?:<{7}|={7}|>{7}).*\n/gm, '\n'));
  }
}

function idOf(words: string): string | undefined {
  const [before = ''] = site.read(ledger).split(`words: "${words}`);
  return [...before.matchAll(/- id: (\S+)/g)].at(-1)?.[1];
}

async function expectBoth(): Promise<void> {
  expect(await site.faults()).toEqual([]);
  expect([idOf('Theta'), idOf('Iota')]).toEqual(['p2a', 'p2b']);
  for (const path of ['/topics/iota/', '/ar/topics/theta/'])
    expect(site.read(pages)).toContain(path);
}

describe('npm run permalinks in a conflict', () => {
  it.each(['merge', 'diff3', 'zdiff3'])('joins both sides of style %s', async (style) => {
    site.git('checkout', '--quiet', 'feature');
    expect(() => site.git('-c', `merge.conflictStyle=${style}`, 'merge', 'main')).toThrow();
    joinMarked();
    const said = await site.permalinks(day);
    expect(said).toContain(`${ledger}: has both sides of the conflict; git add it`);
    expect(said).toMatch(/ {2}p2a stays “Theta: .*”; “Iota: .*” is p2b/);
    await expectBoth();
    site.commit('Merge');
    await expectBoth();
  });

  it.each(['--ours', '--theirs'])('does so too where %s was taken', async (side) => {
    site.git('checkout', '--quiet', 'feature');
    expect(() => site.git('merge', 'main')).toThrow();
    joinMarked();
    site.git('checkout', '--quiet', side, `content/${ledger}`, `content/${pages}`);
    await site.permalinks(day);
    await expectBoth();
    const before = site.read(ledger);
    expect(await site.permalinks(day)).toMatch(/^\d+ ledgers? up to date$/m);
    expect(site.read(ledger)).toBe(before);
  });

  it('brings no retired id back where the published side of the ledger was taken', async () => {
    const item = { [english]: '- One side asked for time.\n', [arabic]: '- طلب جانب وقتًا.\n' };
    site.git('checkout', '--quiet', 'main');
    for (const [file, line] of Object.entries(item)) site.edit(file, line, '');
    await site.permalinks(day);
    site.commit('Take it out');
    site.git('checkout', '--quiet', 'feature');
    site.edit(english, 'asked for time', 'asked for a little time');
    await site.permalinks(day);
    site.commit('Mend it');
    site.git('checkout', '--quiet', 'main');
    expect(() => site.git('merge', 'feature')).toThrow();
    for (const file of [english, arabic])
      site.git('checkout', '--quiet', '--theirs', `content/${file}`);
    site.git('checkout', '--quiet', '--ours', `content/${ledger}`, `content/${pages}`);
    await site.permalinks(day);
    expect(await site.faults()).toEqual([]);
    expect(site.read(ledger)).toMatch(/- id: p3\n +state: merged\n +into: p3a\n/);
    expect(idOf('One side asked for a little time.')).toBe('p3a');
  });

  it('reads the markers where Git knows of no conflict any more', async () => {
    site.git('checkout', '--quiet', 'main');
    expect(() => site.git('merge', 'feature')).toThrow();
    joinMarked();
    site.git('add', '--all');
    await site.permalinks(day);
    await expectBoth();
  });

  it('does so in a rebase, where “ours” is what is published', async () => {
    site.git('checkout', '--quiet', 'feature');
    expect(() => site.git('rebase', 'main')).toThrow();
    joinMarked();
    await site.permalinks(day);
    await expectBoth();
  });
});

describe('two paragraphs of which a merge made one', () => {
  /** Keeps both sides, and takes out nothing but Git's lines. */
  const takeMarkersOut = () => {
    for (const file of [english, arabic])
      site.write(file, site.read(file).replace(/^(?:<{7}|={7}|>{7}).*\n/gm, ''));
  };
  const found = () =>
    findJoinedSides(site.content).map(({ file, at, message }) => [file, at, message]);
  const expected = (file: string, words: string) => [
    file,
    { line: site.read(file).split('\n').indexOf(words) + 1, column: 1 },
    `Unexpected paragraph of both sides of a merge, expected an empty line before “${words}”.`,
  ];

  it('are a fault at the line of the second, in each language, until an empty line stands between them', () => {
    site.git('checkout', '--quiet', 'main');
    expect(() => site.git('merge', 'feature')).toThrow();
    takeMarkersOut();
    const faults = [expected(arabic, iota[1] ?? ''), expected(english, iota[0] ?? '')];
    expect(found()).toEqual(faults);
    site.commit('Merge');
    expect(found()).toEqual(faults);
    for (const [file, words] of [
      [english, iota[0]],
      [arabic, iota[1]],
    ] as const)
      site.edit(file, words ?? '', `\n${words ?? ''}`);
    expect(found()).toEqual([]);
  });

  it('are none where items of a list stand below each other', () => {
    const items = { main: '- A third side asked.', feature: '- A fourth side asked.' };
    for (const branch of ['main', 'feature'] as const) {
      site.git('checkout', '--quiet', branch);
      site.write(english, `${site.read(english)}\n${items[branch]}\n`);
      site.commit('Add an item');
    }
    expect(() => site.git('merge', 'main')).toThrow();
    takeMarkersOut();
    expect(found().map(([file]) => file)).toEqual([arabic, english]);
  });
});

describe('the merge driver', () => {
  it('merges what Git calls a conflict, and leaves nothing to be done', async () => {
    installMergeDriver(site.content, { remove: false });
    for (const [branch, other] of [
      ['feature', 'main'],
      ['main', 'feature'],
    ] as const) {
      site.git('checkout', '--quiet', '-B', 'merging', branch);
      expect(() => site.git('merge', other)).toThrow();
      const unmerged = site.git('diff', '--name-only', '--diff-filter=U');
      expect(unmerged.trim().split('\n')).toEqual([`content/${arabic}`, `content/${english}`]);
      joinMarked();
      await expectBoth();
      expect(await site.permalinks(day)).toMatch(/^\d+ ledgers? up to date$/m);
      site.git('reset', '--quiet', '--hard');
    }
  });

  it('may be taken back, and installed twice', () => {
    const attributes = join(site.root, '.git/info/attributes');
    writeFileSync(attributes, '*.png binary\n');
    for (const remove of [false, false]) installMergeDriver(site.content, { remove });
    expect(readFileSync(attributes, 'utf8').split('\n')).toHaveLength(4);
    installMergeDriver(site.content, { remove: true });
    expect(readFileSync(attributes, 'utf8')).toBe('*.png binary\n');
    expect(site.git('config', '--list')).not.toContain('merge.pincite');
    site.git('checkout', '--quiet', 'feature');
    expect(() => site.git('merge', 'main')).toThrow();
    expect(site.read(ledger)).toContain('<<<<<<<');
  });

  it('keeps both sides of a ledger whose folder is gone, so that no address is lost with a brief renamed or deleted', () => {
    expect(() => site.git('merge', '--quiet', 'feature')).toThrow();
    rmSync(join(site.content, 'briefs/talks'), { recursive: true });
    const done = settleConflicts(site.content, [], { dryRun: false, published: undefined });
    expect(done[0]).toContain(`${ledger}: has both sides of the conflict`);
    expect(site.read(ledger)).toMatch(/Iota[^]*Theta|Theta[^]*Iota/);
  });
});
