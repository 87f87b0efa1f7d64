import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  mkdirSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { askFor } from '../../../src/cli/move/ask-for.ts';
import { renameCitations, renameLinks } from '../../../src/cli/move/edit-text.ts';
import { renameInFields } from '../../../src/cli/move/edit-yaml.ts';
import type { MovableKind } from '../../../src/cli/move/kinds.ts';
import { stopWhereLacking } from '../../../src/cli/move/lacking-records.ts';
import { newFile } from '../../../src/cli/move/new-file.ts';
import { type NewKind, newKinds, questionsFor } from '../../../src/cli/move/new-questions.ts';
import { openTerminal } from '../../../src/cli/move/open-terminal.ts';
import { planRename } from '../../../src/cli/move/plan-rename.ts';
import { planWithdrawal } from '../../../src/cli/move/plan-withdrawal.ts';
import { tryPlan } from '../../../src/cli/move/try-plan.ts';
import { updateAddresses } from '../../../src/cli/ledgers/update-addresses.ts';
import { checkContent } from '../../../src/content/check/check-content.ts';
import { writeLedgers } from './write-ledgers.ts';

const work = mkdtempSync(join(tmpdir(), 'pincite-move-'));
const minimal = fileURLToPath(new URL('../../fixtures/sites/minimal', import.meta.url));
const cacheDir = pathToFileURL(`${join(work, '.cache')}/`);
const on = '2026-05-03';
let dir = '';
let said: string[] = [];

const other = `---
title: Other # the title
summary: Another brief.
date: "2015-09-01"
type: "background"
authors: [ staff ]   # who wrote it
topics:
  - peace # a comment
regions: ['syria']
related: [talks]
restates: un-report-2015
---

See [the talks](/briefs/talks/#p2), [peace](/topics/peace/), [there](/topics/peace/syria/) and [here].[^a]
A \`[talks](/briefs/talks/)\` in code stays.

[here]: /regions/syria/
[^a]: [@un-report-2015, para. 9], by [them](/authors/staff/); \\@un-report-2015 is a name.
`;

beforeEach(async () => {
  dir = mkdtempSync(join(work, 'site-'));
  said = [];
  cpSync(minimal, dir, { recursive: true });
  write('briefs/other/en.md', other);
  write('names/navy.yaml', 'kind: organisation\nname: { en: Navy }\nline: { en: Ships. }\n');
  write(
    'names/guard.yaml',
    'kind: organisation\nname: { en: Guard }\nline: { en: Boats. }\nnotToConfuseWith: [navy]\n',
  );
  const { content } = await check();
  writeLedgers(dir, content);
  updateAddresses(dir, content);
});

afterAll(() => {
  rmSync(work, { recursive: true });
}, 60_000);

describe('renaming', () => {
  const table: [MovableKind, from: string, to: string, uses: string[]][] = [
    [
      'briefs',
      'talks',
      'rounds',
      ['related: [rounds]', '(/briefs/rounds/#p2)', '`[talks](/briefs/talks/)`'],
    ],
    [
      'topics',
      'peace',
      'accord',
      ['- accord # a comment', '(/topics/accord/)', '(/topics/accord/syria/)'],
    ],
    ['regions', 'syria', 'sham', ["['sham']", '[here]: /regions/sham/', '(/topics/peace/sham/)']],
    ['authors', 'staff', 'editors', ['[ editors ]   # who wrote it', '(/authors/editors/)']],
    [
      'sources',
      'un-report-2015',
      'un-2015',
      ['restates: un-2015', '[@un-2015, para. 9]', '\\@un-report-2015 is a name'],
    ],
    ['types', 'background', 'paper', ['type: "paper"']],
  ];

  it.each(table)(
    'one of the %s changes every use and nothing else',
    async (kind, from, to, uses) => {
      expect(await rename(kind, from, to)).toBe(true);
      const text = read('briefs/other/en.md');
      for (const use of uses) expect(text).toContain(use);
      expect(text.split('\n')).toHaveLength(other.split('\n').length);
      const { issues } = await check();
      expect(issues).toEqual([]);
      if (kind !== 'types') {
        expect(read('addresses.yaml')).toContain(
          `{ path: /${kind}/${from}/, state: moved, to: /${kind}/${to}/, on: "${on}" }`,
        );
        expect(read('addresses.yaml')).toContain(`{ path: /${kind}/${to}/, state: live }`);
      }
    },
  );

  it('there and back leaves every byte but those of addresses.yaml', async () => {
    const before = snapshot();
    for (const [from, to] of [
      ['talks', 'rounds'],
      ['rounds', 'talks'],
    ] as const) {
      expect(await rename('briefs', from, to)).toBe(true);
    }
    expect(snapshot()).toEqual(before);
    expect((await check()).issues).toEqual([]);
  });

  it('a name changes who is not to be confused with it', async () => {
    expect(await rename('names', 'navy', 'royal-navy')).toBe(true);
    expect(read('names/guard.yaml')).toContain('notToConfuseWith: [royal-navy]');
  });

  it('is refused where something is in the way, and changes nothing', async () => {
    const before = snapshot();
    write('topics/war.yaml', 'name: { en: War }\n');
    for (const [to, why] of [
      ['war', 'that is topics/war.yaml'],
      ['War', 'lower-case'],
      ['search', 'means something'],
    ]) {
      await expect(rename('topics', 'peace', to ?? '')).rejects.toThrow(why);
    }
    await expect(rename('topics', 'piece', 'x-y')).rejects.toThrow('Did you mean peace?');
    rmSync(join(dir, 'topics/war.yaml'));
    expect(snapshot()).toEqual(before);
  });

  it('of what has a fault says so, though it is not among what was read', async () => {
    write('authors/jane.yaml', 'kind: persn\n');
    await expect(rename('authors', 'jane', 'jane-doe')).rejects.toThrow(
      'authors/jane.yaml has a fault',
    );
  });

  it('only says what it would do in a dry run', async () => {
    const before = snapshot();
    expect(await rename('briefs', 'talks', 'rounds', true)).toBe(true);
    expect(snapshot()).toEqual(before);
    expect(said.join('\n')).toContain('/ar/briefs/talks/ moved to /ar/briefs/rounds/');
  });
});

describe('withdrawing', () => {
  it('is refused where something still names it, with each place', async () => {
    const before = snapshot();
    expect(await withdraw('briefs', 'talks')).toBe(false);
    expect(said.join('\n')).toContain('briefs/other/en.md:10:11');
    expect(said.join('\n')).toMatch(
      /site\.yaml:7:7 error brief-unknown\n(?:.+\n)+ +It is still named here/,
    );
    expect(snapshot()).toEqual(before);
  });

  it('deletes it and tells readers why', async () => {
    expect(await withdraw('briefs', 'other')).toBe(true);
    expect(read('addresses.yaml')).toContain(
      '{ path: /briefs/other/, state: withdrawn, on: "2026-05-03", title: "Other", reason: { "en": "It was wrong." } }',
    );
    expect((await check()).issues).toEqual([]);
  });
});

const given = {
  ...{ id: 'fresh', title: 'A “fresh”: one # here', summary: 'It says: things; 100 % of them.' },
  ...{ topics: 'peace', regions: 'syria', authors: 'staff', URL: 'https://un.example/a' },
  ...{ name: 'Kofi Annan', kind: 'person', author: 'Annan, Kofi', issued: '2015' },
  ...{ line: 'He: mediates # much.', tagline: 'Few words', description: 'One sentence.' },
  ...{ publisher: 'The Institute', address: 'https://fresh.example', languages: 'en, ar' },
};

describe('a new one', () => {
  it.each(newKinds)('of kind %s passes the check', async (kind) => {
    if (kind === 'site') rmSync(join(dir, 'site.yaml'));
    await make(kind);
    expect((await check()).issues).toEqual([]);
  });

  it('of every kind can be made in an empty folder, one after the other', async () => {
    dir = mkdtempSync(join(work, 'empty-'));
    for (const kind of newKinds) expect([kind, await make(kind)]).toEqual([kind, true]);
    expect((await check()).issues).toEqual([]);
  });

  it('of a brief that names what is not there says all at once how to write it', async () => {
    dir = mkdtempSync(join(work, 'empty-'));
    const lacking = async (wanted: Record<string, string>) => {
      const { content } = await check();
      stopWhereLacking(wanted, content, dir);
    };
    await expect(lacking({ topics: 'peace, war', authors: 'jane' })).rejects.toThrow(
      /new type <id>\n.+new topic peace\n.+new topic war\n.+new region <id>\n.+new author jane\n/,
    );
    write('types/background.yaml', 'name: { en: Background }\n');
    write('topics/peace.yaml', 'name: { en: Peace }\n');
    write('regions/syria.yaml', 'name: { en: Syria }\n');
    write('authors/jane.yaml', 'kind: persn\n');
    await lacking({});
    await expect(lacking({ topics: 'piece', authors: 'jane' })).rejects.toThrow(
      /new topic piece +\(or did you mean peace\?\)\n.+check authors\/jane\.yaml/,
    );
  });

  it('asks again on a terminal until an answer is right', async () => {
    const { content } = await check();
    const answers = ['Fresh', '', 'fresh', 'Name', 'human', '', 'person', '', '', 'One line.'];
    const asked: string[] = [];
    const terminal = {
      question: (words: string) => {
        asked.push(words);
        return Promise.resolve(answers.shift() ?? '');
      },
    };
    const found = await askFor(questionsFor('author', content, dir), {}, terminal);
    expect(found).toEqual({ id: 'fresh', name: 'Name', kind: 'person', line: 'One line.' });
    expect(asked.join('\n')).toContain('Person or organisation (person, organisation): ');
  });

  it('asks on a terminal in each language of the site for what readers see', async () => {
    const { content } = await check();
    const answers = ['fresh', 'Tolls', 'رسوم', 'What ships pay.', ''];
    const asked: string[] = [];
    const terminal = {
      question: (words: string) => {
        asked.push(words);
        return Promise.resolve(answers.shift() ?? '');
      },
    };
    const found = await askFor(questionsFor('topic', content, dir), {}, terminal, ['en', 'ar']);
    expect(found).toEqual({ id: 'fresh', name: 'Tolls\nar=رسوم', line: 'What ships pay.' });
    expect(newFile('topic', found, content).text).toBe(
      'name: { en: "Tolls", ar: "رسوم" }\nline: { en: "What ships pay." }\n',
    );
    expect(asked.slice(1, 3)).toEqual([
      'Name, in English: ',
      'Name, in العربية (may be left out): ',
    ]);
  });

  it('is not written where whoever is asked ends the terminal', async () => {
    const input = new PassThrough();
    const terminal = openTerminal(input, new PassThrough());
    const { content } = await check();
    const asking = askFor(questionsFor('topic', content, dir), {}, terminal);
    input.end('fresh\n');
    await expect(asking).rejects.toThrow('nothing was written');
  });
});

// Those that the brief names.
const firstIds = { type: 'background', topic: 'peace', region: 'syria', author: 'staff' };

async function make(kind: NewKind): Promise<boolean> {
  const { content, issues } = await check();
  const type = kind === 'brief' ? 'background' : 'report';
  const ids: Partial<Record<NewKind, string>> = content.briefs.size > 0 ? {} : firstIds;
  const wanted = { ...given, id: ids[kind] ?? given.id, type };
  const title = kind === 'brief' ? given.title : 'A report';
  const answers = await askFor(questionsFor(kind, content, dir), { ...wanted, title }, undefined);
  const { path, text } = newFile(kind, answers, content);
  const plan = { texts: new Map([[path, text]]), moved: [], removed: [], lines: [] };
  const trial = { before: issues, dryRun: false, report };
  return tryPlan({ contentDir: dir, renderCacheDir: cacheDir }, plan, trial);
}

describe('a file', () => {
  it('keeps line ends, byte order mark, comments and quotation marks', () => {
    const text = '\uFEFF---\r\ntopics: [a, "b", a-b] # a\r\n---\r\n\r\n[a](/topics/a/) a\r\n';
    const fields = { fields: [['topics', '*']], from: 'a', to: 'zz', isMarkdown: true };
    const changed = renameLinks(renameInFields(text, fields), '/topics/a/', '/topics/zz/');
    expect(changed).toBe(
      '\uFEFF---\r\ntopics: [zz, "b", a-b] # a\r\n---\r\n\r\n[a](/topics/zz/) a\r\n',
    );
  });

  it('has no part of a longer id or address changed', () => {
    const text =
      '---\n---\n[@un-2015; @un-2015-b, p. 1] a@un-2015 https://x.example/@un-2015 [x](/topics/un/a/)\n';
    expect(renameCitations(text, 'un-2015', 'new')).toBe(
      '---\n---\n[@new; @un-2015-b, p. 1] a@un-2015 https://x.example/@un-2015 [x](/topics/un/a/)\n',
    );
  });
});

function check() {
  return checkContent(dir, { cacheDir, interfaceLanguages: ['en', 'ar'] });
}

async function rename(kind: MovableKind, from: string, to: string, dryRun = false) {
  const { content, issues } = await check();
  const plan = planRename(dir, content, { kind, from, to, on });
  return tryPlan({ contentDir: dir, renderCacheDir: cacheDir }, plan, {
    before: issues,
    dryRun,
    report,
  });
}

async function withdraw(kind: MovableKind, id: string) {
  const { content, issues } = await check();
  const plan = planWithdrawal(dir, content, { kind, id, on, reason: { en: 'It was wrong.' } });
  return tryPlan({ contentDir: dir, renderCacheDir: cacheDir }, plan, {
    before: issues,
    dryRun: false,
    report,
  });
}

const report = {
  log: (line: string) => said.push(line),
  error: (line: string) => said.push(line),
};

function read(file: string): string {
  return readFileSync(join(dir, file), 'utf8');
}

function write(file: string, text: string) {
  mkdirSync(dirname(join(dir, file)), { recursive: true });
  writeFileSync(join(dir, file), text);
}

function snapshot() {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.\w+$/.test(file) && file !== 'addresses.yaml')
    .sort()
    .map((file) => [file, read(file)]);
}
