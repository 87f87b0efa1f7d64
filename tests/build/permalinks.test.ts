import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildOrThrow, copyExample, oneLine, runCommand, writeLedgers } from './build-site.ts';
import { all, attributes, readPage, words } from './pages.ts';

// One brief's life, told in order: published, edited, renamed.
const site = copyExample('permalinks');
const slug = 'briefs/harbour-talks';
const ledger = `${slug}/permalinks.yaml`;
const read = (file: string) => readFileSync(join(site.content, file), 'utf8');
const write = (file: string, text: string) => {
  writeFileSync(join(site.content, file), text);
};
const edit = (file: string, from: string, to: string) => {
  if (!read(file).includes(from)) throw new Error(`${file} has no “${from}”`);
  write(file, read(file).replace(from, to));
};

beforeAll(async () => {
  await writeLedgers(site);
});

describe('npm run permalinks', () => {
  it('says of a published brief that all is kept, and changes no byte', async () => {
    const before = read(ledger);
    const { status, output } = await runCommand(site, ['permalinks']);
    expect(status).toBe(0);
    expect(output).toMatch(/^\d+ ledgers? up to date$/m);
    expect(output).not.toContain(ledger);
    expect(read(ledger)).toBe(before);
  });

  it('asks for the day where a published passage is gone, and check names it', async () => {
    const before = read(ledger);
    edit(`${slug}/en.md`, '\n- It asked for money.\n\n  And for a ship.\n  - A small one.\n', '\n');
    edit(`${slug}/ar.md`, '\n- طلبت مالاً.\n\n  وسفينة.\n  - صغيرة.\n', '\n');
    edit(`${slug}/en.md`, 'updated: "2016-02-03"\n', '');
    edit(
      `${slug}/en.md`,
      'corrections:\n  - date: "2016-02-03"\n    kind: correction\n    passage: p1\n    text: { en: The decree is of 1999, ar: صدر المرسوم عام 1999 }\n',
      '',
    );
    const check = await runCommand(site, ['check']);
    expect(check.status).toBe(1);
    expect(oneLine(check.output)).toMatch(
      /harbour-talks\/en\.md:1:1 error passage-vanished Unexpected end of `#p7` \(“It asked for money\.”\).*npm run permalinks/,
    );
    const { status, output } = await runCommand(site, ['permalinks']);
    expect(status).toBe(1);
    expect(oneLine(output)).toMatch(/retirement-undated .*--date/);
    expect(read(ledger)).toBe(before);
  });

  it('only says what it would do with --dry-run', async () => {
    const before = read(ledger);
    const { status, output } = await runCommand(site, [
      'permalinks',
      '--dry-run',
      '--date',
      '2016-05-03',
    ]);
    expect(status).toBe(0);
    expect(output).toContain(`${ledger}: would be written`);
    expect(output).toMatch(/removed p7 → p6: It asked for money\./);
    expect(read(ledger)).toBe(before);
  });

  it('retires what is gone, and the page says so where it leads to, in every language', async () => {
    edit(`${slug}/en.md`, 'It asked for time.', 'It asked for much more time than that.');
    const { output } = await runCommand(site, ['permalinks', '--date', '2016-05-03']);
    expect(output).toMatch(/edited p6: It asked for much more time than that\./);
    expect((await runCommand(site, ['check'])).status).toBe(0);
    await buildOrThrow(site);
    for (const [folder, line] of [
      ['', 'This passage was removed on 3 May 2016; the one nearest to it follows.'],
      ['ar/', 'حُذفت هذه الفقرة في 3 أيار/مايو 2016، وتليها أقرب الفقرات إليها.'],
    ] as const) {
      const page = readPage(site.out, `${folder}${slug}/index.html`);
      expect(attributes(page, '#p6 .passage-marks > a', 'id')).toEqual(['p7', 'p8', 'p9']);
      expect(words(all(page, '#p6 .retired-line')[0])).toBe(line);
      const ids = attributes(page, '[id]', 'id');
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('marks the translation of what was edited, and of nothing else, until it is confirmed', async () => {
    const page = () => readPage(site.out, `ar/${slug}/index.html`);
    expect(all(page(), '.outdated-line').map(words)).toEqual([
      'حُدِّث أصل هذه الفقرة في 3 أيار/مايو 2016.',
    ]);
    expect(all(page(), '#p6 .outdated-line')).toHaveLength(1);
    const check = await runCommand(site, ['check']);
    expect(oneLine(check.output)).toMatch(
      /ar\.md:19:1 warning translation-outdated .*`harbour-talks\/ar#p6`.*2016-05-03/,
    );
    const unknown = await runCommand(site, ['permalinks', '--confirm', 'harbour-talks/ar#p99']);
    expect(unknown.status).toBe(2);
    await runCommand(site, ['permalinks', '--confirm', 'harbour-talks/ar#p6']);
    expect((await runCommand(site, ['check'])).output).not.toContain('warning');
  });

  it('tells pages which sentences went, and since when', () => {
    const history = JSON.parse(
      readFileSync(join(site.out, slug, 'permalinks.json'), 'utf8'),
    ) as unknown;
    expect(history).toMatchObject({
      version: 1,
      changes: [
        { id: 'p6', since: '3 May 2016', was: [expect.any(String)], now: [expect.any(String)] },
        { id: 'p7', since: '3 May 2016', now: [] },
        { id: 'p8', since: '3 May 2016', now: [] },
        { id: 'p9', since: '3 May 2016', now: [] },
      ],
    });
  });
});

describe('a ledger that does not say what the texts say', () => {
  it('is not written over where it is damaged', async () => {
    const good = read(ledger);
    for (const bad of [
      good.replace('  - id: p2\n', '<<<<<<< ours\n  - id: p2\n'),
      good.slice(0, 700),
    ]) {
      write(ledger, bad);
      for (const command of ['permalinks', 'build'] as const) {
        const { status, output } = await runCommand(site, [command]);
        expect(status).toBe(1);
        expect(output).toMatch(/permalinks\.yaml:\d+:\d+ error ledger-(conflict|invalid)/);
        expect(read(ledger)).toBe(bad);
      }
    }
    write(ledger, good);
  });
});

describe('a brief that is renamed, and has newer words', () => {
  const renamed = 'briefs/talks-on-the-harbour';

  it('is asked about, then written down', async () => {
    renameSync(join(site.content, slug), join(site.content, renamed));
    edit('site.yaml', 'lead: harbour-talks', 'lead: talks-on-the-harbour');
    for (const file of ['briefs/2014/harbour-history/en.md', 'briefs/harbour-law/en.md']) {
      write(file, read(file).replaceAll('harbour-talks', 'talks-on-the-harbour'));
    }
    const check = await runCommand(site, ['check']);
    expect(check.status).toBe(1);
    expect(oneLine(check.output)).toMatch(
      /address-vanished .*`talks-on-the-harbour` now: `npm run permalinks` writes that down\./,
    );
    const { status, output } = await runCommand(site, ['permalinks', '--date', '2016-06-01']);
    expect(status).toBe(0);
    expect(output).toContain('/ar/briefs/harbour-talks/ moved to /ar/briefs/talks-on-the-harbour/');
  });

  it('stops no release where only words changed, and is named at its end', async () => {
    const own = `${renamed}/permalinks.yaml`;
    const before = read(own);
    edit(`${renamed}/en.md`, 'Build a second pier.', 'Build a second pier of stone.');
    const check = await runCommand(site, ['check']);
    expect(check.status).toBe(0);
    expect(check.output).toMatch(/1 ledger without the newest words.*\n.*npm run permalinks/);
    const { status, output } = await runCommand(site, ['build'], { CI: 'true' });
    expect(status).toBe(0);
    expect(output.trimEnd()).toMatch(/permalinks\.yaml \(newer words\)$/);
    expect(read(own)).toBe(before);
    expect(readFileSync(join(site.out, 'ledgers', own), 'utf8')).toBe(before);
    expect(readPage(site.out, `${renamed}/index.html`).html).toContain('second pier of stone');
  });

  it('is served at both addresses with the same bytes', () => {
    for (const folder of ['', 'ar/']) {
      for (const file of ['index.html', 'permalinks.json']) {
        const [before, now] = [slug, renamed].map((path) => join(site.out, folder, path, file));
        expect(existsSync(before ?? '')).toBe(true);
        expect(readFileSync(before ?? '')).toEqual(readFileSync(now ?? ''));
      }
      const page = readPage(site.out, `${folder}${slug}/index.html`);
      const [canonical] = attributes(page, 'link[rel="canonical"]', 'href');
      expect(canonical).toMatch(new RegExp(`/${folder}${renamed}/$`));
    }
  });

  it('marks the translation of the newer words, and no more the one that was confirmed', () => {
    const page = readPage(site.out, `ar/${renamed}/index.html`);
    expect(all(page, '#p6 .outdated-line')).toEqual([]);
    expect(all(page, '.outdated-line')).toHaveLength(1);
  });
});
