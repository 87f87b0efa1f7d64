import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { NextOutput } from '../../../src/build/output/next-output.ts';
import { keepLedgers, putLedgers } from '../../../src/build/output/keep-ledgers.ts';
import { checkContent } from '../../../src/content/check/check-content.ts';
import { formatLedger } from '../../../src/permalinks/ledger/format-ledger.ts';
import { readPublished } from '../../../src/published/read-published.ts';
import { copiesOf, Repository } from './repository.ts';

const english = 'briefs/talks/en.md';
const arabic = 'briefs/talks/ar.md';
const ledger = 'briefs/talks/permalinks.yaml';
const pages = 'addresses.yaml';
const day = '2026-05-03';

const theta = 'Theta: the insurers of ships asked for a guarantee by three banks.';
const iota = 'Iota: a pipeline through the desert was promised for the next decade.';
const [thetaAr, iotaAr] = [
  'طلبت شركات التأمين ضمانًا من ثلاثة مصارف.',
  'وُعد بخط أنابيب عبر الصحراء في العقد المقبل.',
];

let site: Repository;
afterEach(() => {
  site.remove();
});

const publish = async (made: Repository) => {
  await made.permalinks();
  made.commit('Publish');
};
const inContent = copiesOf(publish);

async function publishedSite(): Promise<Repository> {
  site = await inContent();
  return site;
}

function insert(text: string, translated: string): void {
  site.edit(english, /(Both sides spoke.*\n)/, `$1\n${text}\n`);
  site.edit(arabic, /(تحدث الجانبان.*\n)/, `$1\n${translated}\n`);
}

/** The words in English under each id that has any, as the ledger says. */
function wordsById(): Map<string, string> {
  const entries = site.read(ledger).matchAll(/- id: (\S+)\n {4}state: live\n(?:.*\n)*?\n/g);
  return new Map(
    [...entries].map(([entry, id = '']) => [id, /words: "(.*)"/.exec(entry)?.[1] ?? '']),
  );
}

describe('what was published', () => {
  it('is the main branch, and the commit that a branch left it at', async () => {
    await publishedSite();
    expect((await site.check()).line).toMatch(/^published: held against main \([0-9a-f]{7}\)$/);
    site.git('checkout', '--quiet', '-b', 'feature');
    site.git('checkout', '--quiet', 'main');
    insert(theta, thetaAr);
    await site.permalinks(day);
    site.commit('Theta');
    site.git('checkout', '--quiet', 'feature');
    const { line, issues } = await site.check();
    expect(line).toMatch(/^published: held against where this branch left main \([0-9a-f]{7}\)$/);
    expect(issues).toEqual([]);
    expect(await site.faults({ PUBLISHED_REF: 'main' })).toEqual([
      expect.stringMatching(/^id-missing: Unexpected loss of `#p2a` \(“Theta: the/),
    ]);
  });

  it('is said to be unknown where there is no Git, no commit, or no such reference', async () => {
    site = new Repository({ git: false });
    expect((await site.check()).line).toContain('the folder is in no Git repository');
    site.git('init', '--quiet');
    expect((await site.check()).line).toContain('the repository has no commit yet');
    site.git('commit', '--quiet', '--allow-empty', '-m', 'Begin');
    expect((await site.check()).line).toContain('nothing of this folder is in');
    const { line } = await site.check({ PUBLISHED_REF: 'nowhere' });
    expect(line).toContain('Git knows no commit `nowhere`');
  });

  it('is the last output, or one that is named, where Git does not know it', async () => {
    site = new Repository({ git: false });
    await site.permalinks();
    const { content } = await checkContent(site.content, { cacheDir: site.cacheDir });
    keepLedgers(site.content, site.root, content);
    putLedgers(site.root, new NextOutput(site.output, undefined));
    expect((await site.check()).line).toMatch(/^published: held against the output in .*dist$/);
    expect(await site.faults()).toEqual([]);
    site.edit(ledger, '- id: p2\n', '- id: p20\n');
    site.edit(pages, /^.*\/ar\/briefs\/talks\/.*\n/m, '');
    const lost = [/^address-missing: .*`\/ar\/briefs\/talks\/`/, /^id-missing: .*`#p2`/];
    const faults = lost.map((one) => expect.stringMatching(one) as string);
    expect(await site.faults()).toEqual(expect.arrayContaining(faults));
    site.git('init', '--quiet', '--initial-branch=main');
    site.commit('Too late');
    expect(await site.faults({ PUBLISHED_REF: site.output })).toEqual(
      expect.arrayContaining(faults),
    );
    expect((await site.check()).line).toContain('held against main');
    site.git('checkout', '--quiet', '--orphan', 'new');
    await site.permalinks();
    expect(await site.faults({ PUBLISHED_REF: site.output })).toEqual([]);
  });

  it('is the live site that is asked for, and where it does not answer that is said', async () => {
    await publishedSite();
    const { content } = await checkContent(site.content, { cacheDir: site.cacheDir });
    keepLedgers(site.content, site.root, content);
    putLedgers(site.root, new NextOutput(site.output, undefined));
    const asked: string[] = [];
    const server = createServer(({ url = '' }, response) => {
      asked.push(url);
      const file = join(site.output, url.replace('/library', ''));
      if (existsSync(file)) response.end(readFileSync(file));
      else response.writeHead(404).end();
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    const at = (path: string) => ({ PUBLISHED_SITE: `http://127.0.0.1:${port}${path}` });
    site.edit(ledger, '- id: p2\n', '- id: p20\n');
    expect((await site.check(at('/library/'))).line).toMatch(
      /^published: held against the site at/,
    );
    expect(await site.faults(at('/library/'))).toEqual([
      expect.stringMatching(/^id-missing: .*`#p2`.*the site at/),
    ]);
    expect(new Set(asked)).toEqual(
      new Set(['/library/ledgers/list.json', `/library/ledgers/${ledger}`]),
    );
    expect((await site.check(at('/elsewhere'))).line).toMatch(
      /^published: held against main .*; not against .* answers 404$/,
    );
    writeFileSync(join(site.output, 'ledgers/list.json'), '{"briefs/../../x":"y"}');
    expect((await site.check(at(''))).line).toContain('is no list of ledgers');
    server.close();
    expect((await site.check(at(''))).line).toContain('; not against http://127.0.0.1');
  });

  it('is the remote’s main branch in a clone, and for a release the commit before', async () => {
    site = new Repository({ folder: '.' });
    await publish(site);
    site.commit('Nothing');
    const clone = `${site.root}-clone`;
    site.git('clone', '--quiet', `file://${site.root}`, clone);
    const lineWith = (env: Record<string, string>) => readPublished(clone, { env }).line;
    expect(lineWith({})).toMatch(/^published: held against origin\/main \(\w{7}\)$/);
    expect(lineWith({ CI: 'true' })).toMatch(/against the commit before this one \(\w{7}\)$/);
    expect(lineWith({ GITHUB_BASE_REF: 'main' })).toMatch(/against origin\/main \(\w{7}\)$/);
    const { published } = readPublished(clone, { since: 'HEAD~1', env: {} });
    expect(published).toMatchObject({ ledgers: [], addresses: [] });
    rmSync(clone, { recursive: true });
  });

  it('is the newest commit where no branch is checked out', async () => {
    await publishedSite();
    site.git('checkout', '--quiet', '--detach');
    site.git('branch', '--quiet', '-D', 'main');
    expect((await site.check()).line).toMatch(/^published: held against HEAD \(\w{7}\)$/);
  });
});

describe('a published id', () => {
  it('keeps its passage where a merge took the other side’s ledger (L2)', async () => {
    await publishedSite();
    site.git('checkout', '--quiet', '-b', 'feature');
    insert(iota, iotaAr);
    await site.permalinks(day);
    site.commit('Iota');
    site.git('checkout', '--quiet', 'main');
    insert(theta, thetaAr);
    await site.permalinks(day);
    site.commit('Theta');
    site.git('checkout', '--quiet', 'feature');
    expect(() => site.git('merge', 'main')).toThrow();
    for (const file of [english, arabic]) {
      site.edit(file, /<<<<<<< .*\n|=======\n|>>>>>>> .*\n/g, '\n');
    }
    site.git('checkout', '--quiet', '--ours', `content/${ledger}`);
    expect(await site.faults()).toEqual([
      expect.stringMatching(
        /^id-reused: Unexpected “Iota: a .*” under `#p2a`, published in main \(.{7}\) for “Theta: the/,
      ),
    ]);
    await site.permalinks(day);
    expect(wordsById().get('p2a')).toMatch(/^Theta/);
    expect([...wordsById().values()].filter((words) => words.startsWith('Iota'))).toHaveLength(1);
    expect(await site.faults()).toEqual([]);
    site.commit('Merge main');
    expect(await site.faults()).toEqual([]);
  });

  it.each([
    ['renamed', /- id: p4\n/, '- id: p400\n', 'id-missing', '#p400'],
    ['deleted', / {2}- id: p4\n(.*\n)*?\n/, '', 'id-missing', ''],
  ])('that is %s by hand is taken back', async (_, from, to, rule, at) => {
    await publishedSite();
    const before = site.read(ledger);
    site.edit(ledger, from, to);
    const [fault] = await site.faults();
    expect(fault).toMatch(new RegExp(`^${rule}: Unexpected loss of \`#p4\` \\(“The other side`));
    expect(fault).toContain(at);
    await site.permalinks(day);
    expect(site.read(ledger)).toBe(before);
  });

  it('that was exchanged with another by hand is put back', async () => {
    await publishedSite();
    const before = site.read(ledger);
    site.edit(ledger, '- id: p4\n', '- id: zz\n');
    site.edit(ledger, '- id: p3\n', '- id: p4\n');
    site.edit(ledger, '- id: zz\n', '- id: p3\n');
    expect((await site.faults()).sort()).toEqual([
      expect.stringMatching(/^id-reused: .*“One side.* under `#p4`.* for “The other side/),
      expect.stringMatching(/^id-reused: .*“The other side.* under `#p3`.* for “One side/),
    ]);
    await site.permalinks(day);
    expect(site.read(ledger)).toBe(before);
  });

  it('that is pinned to other words is no fault that `permalinks` could mend, and is not said to be one', async () => {
    await publishedSite();
    const before = site.read(ledger);
    const texts = [
      [
        english,
        'Both sides spoke.[^report]',
        'Little came of it.',
        'Ships left the harbour at dawn.',
      ],
      [arabic, 'تحدث الجانبان.[^report]', 'لم ينتج عنها الكثير.', 'غادرت السفن الميناء فجرًا.'],
    ] as const;
    for (const [file, spoke, little, ships] of texts) {
      site.edit(file, spoke, `${ships} {#p2}`);
      site.edit(file, little, `${little} ${spoke}`);
    }
    await site.permalinks(day);
    const { issues } = await site.check();
    expect(issues.map(({ rule, hint }) => [rule, hint])).toContainEqual([
      'id-reused',
      'Take `{#p2}` out of en.md, then run `npm run permalinks`.',
    ]);
    for (const [file] of texts) site.edit(file, ' {#p2}', '');
    await site.permalinks(day);
    expect(await site.faults()).toEqual([]);
    expect(site.read(ledger)).not.toBe(before);
  });

  it('keeps its check values', async () => {
    await publishedSite();
    const before = site.read(ledger);
    const [, value = ''] = /id: p4\n(?:.*\n)*?.*is: "(\w{4})"/.exec(before) ?? [];
    const [, original = ''] = /id: p4\n(?:.*\n)*?.*"en": { is: "(\w{4})"/.exec(before) ?? [];
    for (const one of [value, original]) {
      site.write(ledger, before.replaceAll(one, 'aaaa'));
      expect(await site.faults()).toEqual([expect.stringMatching(/^id-forgotten: .*`#p4`/)]);
      await site.permalinks(day);
      expect(site.read(ledger)).toBe(before);
    }
  });

  it('is kept by a ledger that is lost', async () => {
    await publishedSite();
    const before = site.read(ledger);
    rmSync(join(site.content, ledger));
    rmSync(join(site.content, pages));
    const faults = await site.faults();
    expect(faults).toEqual([
      expect.stringMatching(/^ledger-missing: .*\d+ published ids/),
      expect.stringMatching(/^addresses-missing: .*\d+ published addresses/),
    ]);
    await site.permalinks(day);
    expect(site.read(ledger)).toBe(before);
    expect(existsSync(join(site.content, pages))).toBe(true);
    expect(await site.faults()).toEqual([]);
  });

  it('stays where its brief is renamed', async () => {
    await publishedSite();
    renameSync(join(site.content, 'briefs/talks'), join(site.content, 'briefs/rounds'));
    site.edit('site.yaml', 'lead: talks', 'lead: rounds');
    site.edit('briefs/rounds/permalinks.yaml', '- id: p4\n', '- id: p400\n');
    expect((await site.faults()).map((fault) => fault.split(':')[0])).toContain('id-missing');
    await site.permalinks(day);
    expect(await site.faults()).toEqual([]);
    expect(site.read('briefs/rounds/permalinks.yaml')).toContain('- id: p4\n');
  });
});

describe('an id that only the history of the published branch knows', () => {
  const publishTheta = async () => {
    await publishedSite();
    insert(theta, thetaAr);
    await site.permalinks(day);
    site.commit('Theta');
    site.git('revert', '--no-edit', 'HEAD');
  };

  it('is missing after a revert, and is never given again (L3)', async () => {
    await publishTheta();
    expect(await site.faults()).toEqual([
      expect.stringMatching(/^id-missing: Unexpected loss of `#p2a` \(“Theta: the/),
    ]);
    insert(iota, iotaAr);
    await site.permalinks(day);
    expect(await site.faults()).toEqual([]);
    expect(wordsById().get('p2b')).toMatch(/^Iota/);
    expect(site.read(ledger)).toMatch(/- id: p2a\n {4}state: removed\n {4}into: p2\n/);
  });

  it('belongs to its first words where it was given again', async () => {
    await publishTheta();
    const { contentDir, renderCacheDir } = site.settings;
    insert(iota, iotaAr);
    const { content } = await checkContent(contentDir, { cacheDir: renderCacheDir });
    for (const { nextLedger } of content.briefs.values()) {
      writeFileSync(join(contentDir, ledger), formatLedger(nextLedger));
    }
    site.commit('Iota');
    expect(wordsById().get('p2a')).toMatch(/^Iota/);
    expect(await site.faults()).toEqual([
      expect.stringMatching(/^id-reused: Unexpected “Iota.* under `#p2a`.* for “Theta/),
    ]);
    await site.permalinks(day);
    site.commit('Two ids');
    expect(wordsById().get('p2b')).toMatch(/^Iota/);
    expect(await site.faults()).toEqual([]);
  });

  it('leads to its words where they come back', async () => {
    await publishTheta();
    await site.permalinks(day);
    site.commit('Retired');
    insert(theta, thetaAr);
    await site.permalinks(day);
    expect(await site.faults()).toEqual([]);
    expect(wordsById().get('p2b')).toMatch(/^Theta/);
    expect(site.read(ledger)).toMatch(/- id: p2a\n {4}state: merged\n {4}into: p2b\n/);
  });

  it('is not asked of branches that were merged, for they were not published', async () => {
    await publishedSite();
    site.git('checkout', '--quiet', '-b', 'feature');
    await wordsOnBranch();
    site.git('checkout', '--quiet', 'main');
    site.git('merge', '--quiet', '--no-ff', '--no-edit', 'feature');
    expect(await site.faults()).toEqual([]);
  });

  async function wordsOnBranch() {
    insert(theta, thetaAr);
    await site.permalinks(day);
    site.commit('Theta');
    site.git('revert', '--no-edit', 'HEAD');
  }

  it('holds for pages too', async () => {
    await publishedSite();
    site.write('topics/war.yaml', site.read('topics/peace.yaml'));
    await site.permalinks();
    site.commit('War');
    site.git('revert', '--no-edit', 'HEAD');
    expect(await site.faults()).toEqual([
      expect.stringMatching(/^address-missing: .*`\/ar\/topics\/war\/`/),
      expect.stringMatching(/^address-missing: .*`\/topics\/war\/`/),
    ]);
  });

  it('is not known to a shallow clone, which says so', async () => {
    await publishTheta();
    const { root, content } = site;
    const clone = `${root}-shallow`;
    site.git('clone', '--quiet', '--depth', '1', `file://${root}`, clone);
    const { line } = readPublished(content.replace(root, clone), { env: { CI: 'true' } });
    rmSync(clone, { recursive: true });
    expect(line).toMatch(
      /^published: held against origin\/main \(\w{7}\); a shallow clone, which has no history/,
    );
  });
});

describe('a published address', () => {
  it('whose line is lost is taken back', async () => {
    await publishedSite();
    const before = site.read(pages);
    site.edit(pages, / {2}- \{ path: \/(?:ar\/)?(?:topics|regions)\/.*\n/g, '');
    expect(await site.faults()).toContainEqual(
      expect.stringMatching(/^address-missing: .*`\/topics\/peace\/`, published in main/),
    );
    await site.permalinks(day);
    expect(site.read(pages)).toBe(before);
  });

  it('that moved is not given to another page', async () => {
    await publishedSite();
    site.edit(
      pages,
      '{ path: /topics/peace/, state: live }',
      '{ path: /topics/peace/, state: moved, to: /topics/calm/, on: "2026-01-01" }',
    );
    renameSync(join(site.content, 'topics/peace.yaml'), join(site.content, 'topics/calm.yaml'));
    site.edit(english, '[peace]', '[calm]');
    await site.permalinks(day);
    site.commit('Rename a topic');
    site.write('topics/peace.yaml', site.read('topics/calm.yaml'));
    site.edit(pages, /\{ path: \/topics\/peace\/, .*\}/, '{ path: /topics/peace/, state: live }');
    expect(await site.faults()).toContainEqual(
      expect.stringMatching(/^address-reused: .*`\/topics\/peace\/`/),
    );
  });
});
