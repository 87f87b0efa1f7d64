import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { entriesOf } from '../../../../src/content/entries/entries-file.ts';
import type { Fault } from '../../../../src/model/reading/issue.ts';
import { showContent } from '../../../../src/content/show/show-content.ts';
import type { Content } from '../../../../src/model/reading/content.ts';

const fixtures = fileURLToPath(new URL('../../../fixtures/', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'pincite-show-'));

afterAll(() => {
  rmSync(work, { recursive: true });
});

// Of the fixtures of `check` those in which something cannot be read or is not there.
describe('a folder at fault', () => {
  const kinds =
    /^(?:addresses|conflict|date|document|field|file|front|image|language|ledger|lead|note-und|region|several|source|type|yaml)/;
  const cases = readdirSync(join(fixtures, 'faults')).filter((name) => kinds.test(name));

  it.each(cases)('is shown as far as it can be read: %s', async (name) => {
    const { content, findings } = await show(join(fixtures, 'faults', name));
    expect(findings).not.toEqual([]);
    expect(content.site?.data.languages.length).toBeGreaterThan(0);
    expect([...content.briefs.keys()]).toContain('talks');
    expect(missingIn(content)).toEqual([]);
    const entries = entriesOf(content, { drafts: true, findings });
    expect(JSON.parse(JSON.stringify(entries))).toEqual(entries);
  });
});

describe('a text whose front matter is at fault', () => {
  const body = `\nA first passage.\n\n## Talks\n\nA second one.[^lost]\n`;
  const fields = `title: Half written
summary: One line.
date: "2016-03-04"
type: background
authors: [staff]
topics: [peace]
regions: [syria]
`;

  it.each([
    ['half a list', `---\n${fields.replace('[peace]', '[peace')}---\n`, 'Half written'],
    ['an open quotation mark', `---\n${fields.replace('Half', '"Half')}---\n`, 'Half written'],
    ['no end', `---\n${fields}`, 'Half written'],
    ['no beginning', `${fields}---\n`, 'Half written'],
    ['tabs', `---\n${fields}events:\n\t- x\n---\n`, 'Half written'],
    ['none', '', 'new'],
    ['empty', '---\n---\n', 'new'],
    ['no fields', '---\njust words\n---\n', 'new'],
  ])('is shown with its words: %s', async (_, head, title) => {
    const { content, findings } = await show(undefined, { 'briefs/new/en.md': head + body });
    const text = content.briefs.get('new' as never)?.first;
    expect(text?.data.title).toBe(title);
    expect(text?.facts.passages.map((passage) => passage.text).slice(-2)).toEqual([
      'A first passage.',
      'A second one.',
    ]);
    const inText = findings.filter(({ rule }) => rule === 'note-undefined');
    expect(inText.map(({ part, line }) => [part, line])).toEqual([
      [text?.facts.passages.length === 2 ? 'p2' : 'p3', head.split('\n').length + 5],
    ]);
  });

  it.each([
    ['empty', ''],
    ['blank', '\n\n'],
    ['in conflict', '<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> other\n'],
  ])('is there where the file is %s', async (_, text) => {
    const { content, findings } = await show(undefined, { 'briefs/new/en.md': text });
    expect(content.briefs.get('new' as never)?.first.data.title).toBe('new');
    expect(findings.map(({ file }) => file)).toContain('briefs/new/en.md');
  });

  it('leaves translations as they are', async () => {
    const translated = '---\ntitle: عنوان\nsummary: خلاصة\n---\n\nفقرة.\n';
    const { content } = await show(undefined, {
      'briefs/new/en.md': `---\n${fields.replace('[peace]', '[peace')}---\n\nOne.\n`,
      'briefs/new/ar.md': translated,
    });
    const brief = content.briefs.get('new' as never);
    expect(brief?.translations.map(({ data }) => data.title)).toEqual(['عنوان']);
    expect(brief?.first.data).toMatchObject({ date: '2016-03-04', regions: ['syria'] });
  });
});

describe('a finding', () => {
  it('has the part that it stands in, and the link that it is about', async () => {
    const { findings } = await show(undefined, {
      'briefs/new/en.md': `---
title: New
summary: One line.
date: "2016-03-04"
type: background
authors: [staff]
topics: [nope]
regions: [syria]
---

One.[^a]

- An item with [a link](/briefs/nowhere/).
- Another.

## Talks ==now==

[^a]: [@nobody-2015].
`,
    });
    expect(
      findings.map(({ rule, part, link, isOfBrief }) => [rule, part ?? isOfBrief, link]),
    ).toEqual([
      ['topic-unknown', true, undefined],
      ['link-broken', 'p2', '/briefs/nowhere/'],
      ['highlight', 'talks-now', undefined],
      ['source-unknown', 'note-a', undefined],
    ]);
  });
});

describe('what Git knows of a merge', () => {
  it('is told beside what is wrong with the texts', async () => {
    const file = 'briefs/talks/en.md';
    const joined: Fault = {
      ...{ rule: 'conflict-marker', file, at: { line: 11, column: 1 } },
      message: 'Unexpected paragraph of both sides of a merge.',
    };
    const { findings } = await show(undefined, {}, [joined]);
    expect(findings.map(({ rule, line }) => [rule, line])).toEqual([['conflict-marker', 11]]);
  });
});

async function show(
  overlay?: string,
  files: Record<string, string> = {},
  ofMerge: readonly Fault[] = [],
) {
  const dir = join(work, 'content');
  rmSync(dir, { recursive: true, force: true });
  cpSync(join(fixtures, 'sites/minimal'), dir, { recursive: true });
  if (overlay !== undefined) cpSync(overlay, dir, { recursive: true });
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), text);
  }
  const cacheDir = pathToFileURL(`${join(work, '.cache')}/`);
  return showContent(dir, {
    ...{ cacheDir, interfaceLanguages: ['en', 'ar'] },
    ...{ today: '2050-01-01', ofMerge },
  });
}

// What a page asks for by its id and would not find.
function missingIn({ briefs, pages, sources, site }: Content): string[] {
  const texts = [...briefs.values()].flatMap(({ first, translations, drafts, images }) =>
    [first, ...translations, ...drafts].map((text) => ({ text, images })),
  );
  const all = [
    ...texts,
    ...[...pages.values()].flat().map((text) => ({ text, images: undefined })),
  ];
  return all.flatMap(({ text, images }) => [
    ...text.facts.notes
      .flatMap(({ citations }) => citations)
      .flatMap(({ items }) => items.map(({ source }) => source))
      .filter((id) => !sources.has(id as never)),
    ...(images
      ? text.facts.images.map(({ file }) => file).filter((file) => !images.has(file))
      : []),
    ...[text.language].filter((language) => !site?.data.languages.includes(language)),
  ]);
}
