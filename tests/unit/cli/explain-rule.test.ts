import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { explainRule } from '../../../src/cli/explain/explain-rule.ts';
import { type Explanation, readExplanations } from '../../../src/cli/explain/explanations.ts';
import { updateAddresses } from '../../../src/cli/ledgers/update-addresses.ts';
import { updatePermalinks } from '../../../src/cli/ledgers/update-permalinks.ts';
import { checkContent } from '../../../src/content/check/check-content.ts';
import { writeLedgers } from './write-ledgers.ts';
import { isError } from '../../../src/model/reading/issue.ts';
import { type RuleId, rules } from '../../../src/model/reading/rules.ts';
import type { Published } from '../../../src/model/reading/published.ts';
import type { BriefId } from '../../../src/model/records/ids.ts';
import { readSettings } from '../../../src/settings.ts';

const work = mkdtempSync(join(tmpdir(), 'pincite-explain-'));
const minimal = fileURLToPath(new URL('../../fixtures/sites/minimal', import.meta.url));
const cacheDir = pathToFileURL(`${join(work, '.cache')}/`);
const explanations = readExplanations();
const isInText = ([, one]: [string, Explanation]) =>
  ['text', 'front matter'].includes(one.in) &&
  [one.wrong, one.right].every((example) => typeof example === 'string') &&
  [one.published, one.without, one.beside].every((given) => given === undefined);
const inTexts = [...explanations].filter(isInText);
const elsewhere = [...explanations].filter((one) => !isInText(one));

const frontMatter = {
  title: 'The talks',
  summary: 'What was said.',
  date: '"2015-08-18"',
  type: 'background',
  authors: '[staff]',
  topics: '[peace]',
  regions: '[syria]',
};

const ofIds: readonly RuleId[] = ['id-missing', 'id-reused', 'id-forgotten'];
const ofAddresses: readonly RuleId[] = ['address-missing', 'address-reused', 'addresses-missing'];

afterAll(() => {
  rmSync(work, { recursive: true });
}, 60_000);

describe('each rule', () => {
  it('has an explanation, and no other has one', () => {
    expect([...explanations.keys()].sort()).toEqual(Object.keys(rules).sort());
  });

  // Those of texts stand in one content folder, a brief for each rule, since every check takes its time.
  it('of texts is broken by its wrong example and held by its right one', async () => {
    expect(inTexts.length).toBeGreaterThan(50);
    const wrong = await rulesByBrief('wrong');
    const right = await rulesByBrief('right');
    for (const [rule] of inTexts) {
      expect([rule, wrong.get(rule)?.includes(rule as RuleId)]).toEqual([rule, true]);
      expect([rule, right.get(rule)?.filter((found) => isWrong(rule, found)) ?? []]).toEqual([
        rule,
        [],
      ]);
    }
  });

  it.each(elsewhere)(
    'is broken by its wrong example and held by its right one: %s',
    async (name, one) => {
      const rule = name as RuleId;
      expect(await rulesIn(rule, one, 'wrong')).toContain(rule);
      const right = await rulesIn(rule, one, 'right');
      expect(right.filter((found) => isWrong(rule, found))).toEqual([]);
    },
  );

  it('is explained with both', () => {
    const said = explainRule('note-label');
    expect(said).toContain('Wrong, in a text:\n\n    The talks began.[^1]');
    expect(said).toContain('Right, in a text:\n\n    The talks began.[^start]');
    expect(() => explainRule('note-lable')).toThrow('Did you mean note-label?');
  });
});

function isWrong(rule: string, found: RuleId): boolean {
  return found === rule || isError({ rule: found });
}

async function rulesByBrief(which: 'wrong' | 'right'): Promise<Map<string, RuleId[]>> {
  const dir = mkdtempSync(join(work, `texts-${which}-`));
  cpSync(minimal, dir, { recursive: true });
  for (const [rule, explanation] of inTexts) {
    lay(dir, explanation, explanation[which], `briefs/${rule}`);
  }
  const { issues } = await checkContent(dir, { cacheDir, today: '2050-01-01' });
  const rulesOf = Map.groupBy(issues, ({ file }) => file.split('/')[1] ?? '');
  return new Map([...rulesOf].map(([brief, all]) => [brief, all.map(({ rule }) => rule)]));
}

/** The rules that are broken by one of the examples of a rule. */
async function rulesIn(
  rule: RuleId,
  explanation: Explanation,
  which: 'wrong' | 'right',
): Promise<RuleId[]> {
  const dir = mkdtempSync(join(work, `${rule}-`));
  cpSync(minimal, dir, { recursive: true });
  write(dir, {
    ...explanation.beside,
    'briefs/talks/map.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
  });
  if (explanation.published !== undefined && !ofIds.includes(rule)) {
    lay(dir, explanation, explanation.published);
    const { content } = await checkContent(dir, { cacheDir });
    writeLedgers(dir, content);
    if (rule === 'ledger-incomplete') updateAddresses(dir, content);
  }
  if (which === 'wrong')
    for (const path of explanation.without ?? []) rmSync(join(dir, path), { recursive: true });
  if (explanation.in.startsWith('briefs/example/permalinks')) {
    const text =
      typeof explanation.published === 'object'
        ? Object.values(explanation.published).join('')
        : 'They met.\n';
    write(dir, { 'briefs/example/en.md': brief({}, text) });
  }
  if (which === 'right' || !isOfFiles(rule)) lay(dir, explanation, explanation[which]);
  if (which === 'wrong' && rule === 'file-link') symlinkSync(minimal, join(dir, explanation.in));
  if (which === 'wrong' && rule === 'file-unreadable') mkfifo(join(dir, 'topics/war.yaml'));
  if (rule === 'retirement-undated') return permalinkRules(dir);
  if (rule === 'not-utf8' && which === 'wrong') {
    writeFileSync(join(dir, explanation.in), Buffer.from([0x6e, 0x3a, 0x20, 0xff, 0xfe]));
  }
  if (rule === 'addresses-incomplete') {
    const { content } = await checkContent(dir, { cacheDir });
    writeLedgers(dir, content);
    if (which === 'right') updateAddresses(dir, content);
  }
  const { issues } = await checkContent(dir, {
    published: await publishedOf(rule, explanation),
    ...{ cacheDir, interfaceLanguages: ['en', 'ar'] },
    isRelease: rule === 'addresses-incomplete' || rule === 'ledger-incomplete',
  });
  return issues.map((issue) => issue.rule);
}

// What readers were given, for the rules that hold a ledger against it.
async function publishedOf(
  rule: RuleId,
  { published }: Explanation,
): Promise<Published | undefined> {
  if (ofAddresses.includes(rule)) {
    const moved = { path: '/topics/war/', to: '/topics/peace/', on: '2026-05-03' } as const;
    const addresses = [
      { path: '/topics/peace/', state: 'live' } as const,
      { ...moved, state: 'moved' } as const,
    ];
    return { from: 'main', ledgers: [], addresses };
  }
  if (!ofIds.includes(rule) || typeof published !== 'object') return undefined;
  const dir = mkdtempSync(join(work, 'published-'));
  cpSync(minimal, dir, { recursive: true });
  write(dir, { 'briefs/example/en.md': brief({}, Object.values(published).join('')) });
  const { content } = await checkContent(dir, { cacheDir });
  const { nextLedger: ledger } = content.briefs.get('example' as BriefId) ?? {};
  const file = 'briefs/example/permalinks.yaml';
  return {
    from: 'main',
    addresses: [],
    ledgers: ledger ? [{ brief: 'example', file, ledger }] : [],
  };
}

// No text can show these: a link, and what is no file.
function isOfFiles(rule: RuleId): boolean {
  return rule === 'file-link' || rule === 'file-unreadable';
}

function mkfifo(path: string) {
  execFileSync('mkfifo', [path]);
}

// The one rule that only the command knows.
async function permalinkRules(dir: string): Promise<RuleId[]> {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const settings = { ...readSettings(), contentDir: dir, renderCacheDir: cacheDir };
  await updatePermalinks(settings, {
    ...{ dryRun: true, date: undefined, since: undefined, confirmed: [] },
  });
  const text = said.mock.calls.flat().join('\n');
  vi.restoreAllMocks();
  return (Object.keys(rules) as RuleId[]).filter((rule) => text.includes(` ${rule}\n`));
}

function lay(
  dir: string,
  explanation: Explanation,
  example: Explanation['wrong'],
  folder = 'briefs/example',
) {
  if (typeof example !== 'string') return write(dir, example);
  const place = explanation.in;
  if (place === 'text')
    return write(dir, {
      [`${folder}/en.md`]: brief({}, example),
      [`${folder}/map.svg`]: svg,
    });
  if (place !== 'front matter') return write(dir, { [place]: example });
  const [, name = '', value = ''] = /^([\w-]+): (.*)$/s.exec(example.trim()) ?? [];
  return write(dir, { [`${folder}/en.md`]: brief({ [name]: value }, 'They met.\n') });
}

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>';

function brief(fields: Record<string, string>, text: string): string {
  const lines = Object.entries({ ...frontMatter, ...fields }).map(
    ([name, value]) => `${name}: ${value}`,
  );
  return `---\n${lines.join('\n')}\n---\n\n${text}`;
}

// A file of which it is said that it is the original is one of the brief that is there.
function write(dir: string, files: Record<string, string>) {
  for (const [file, text] of Object.entries(files)) {
    const path = join(dir, file);
    mkdirSync(dirname(path), { recursive: true });
    const from = file.startsWith('briefs/copy/')
      ? file.replace('briefs/copy/', 'briefs/example/')
      : file;
    writeFileSync(path, text === 'original' ? readFileSync(join(dir, from), 'utf8') : text);
  }
}
