import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toListCsv, toListJson } from '../../../src/exports/texts/list-formats.ts';
import type { ListedBrief, ListedBriefs } from '../../../src/exports/texts/listed-brief.ts';
import { toLlmsText } from '../../../src/exports/texts/llms-text.ts';
import { readMarkdown, wordsOf } from './read-markdown.ts';

const brief: ListedBrief = {
  id: 'harbour-talks',
  language: 'en',
  title: 'Ships, “Tugs” and "more"',
  summary: 'Who owes whom?',
  type: 'background',
  authors: ['Jane Doe', 'آنا دو'],
  published: '2026-11-03',
  updated: undefined,
  topics: ['trade'],
  regions: ['coast', 'sea'],
  url: 'https://pincite.example/briefs/harbour-talks/',
  markdown: { url: 'https://pincite.example/briefs/harbour-talks/index.md', sha256: 'aa' },
  json: { url: 'https://pincite.example/briefs/harbour-talks/index.json', sha256: 'bb' },
};

const list = (...briefs: ListedBrief[]): ListedBriefs => ({
  name: 'Pincite',
  description: 'Briefs [of] <all> kinds',
  url: 'https://pincite.example/',
  briefs,
});

const words = {
  about: 'Each is a file.',
  languages: [
    { language: 'en', name: 'English' },
    { language: 'ar', name: 'العربية' },
  ],
  files: [{ name: 'All', url: 'https://pincite.example/briefs.json' }],
};

/** A table as RFC 4180 has it, behind the mark that tells Excel how it is encoded. */
function readCsv(text: string): string[][] {
  expect(text.startsWith('\uFEFFid,')).toBe(true);
  return [...text.slice(1).matchAll(/((?:"(?:[^"]|"")*"|[^",\r\n])*)(,|\r\n)/g)].reduce<string[][]>(
    (rows, [, cell = '', end]) => {
      const value = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
      rows.at(-1)?.push(value);
      if (end === '\r\n') rows.push([]);
      return rows;
    },
    [[]],
  );
}

const inert = (text: string) => (/^\s*[=+\-@]/.test(text) ? `'${text}` : text);

describe('the list of all briefs', () => {
  it('is JSON', () => {
    expect(JSON.parse(toListJson(list(brief)))).toMatchObject({ briefs: [{ id: brief.id }] });
  });

  it('is a table, whatever a title is', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 300 });
    fc.assert(
      fc.property(text, text, (title, summary) => {
        const [head = [], row = []] = readCsv(toListCsv(list({ ...brief, title, summary })));
        expect(row).toHaveLength(head.length);
        expect([row[head.indexOf('title')], row[head.indexOf('summary')]]).toEqual([
          inert(title),
          inert(summary),
        ]);
      }),
    );
  });

  it.each(['=1+1', '+44', '-5 %', '@SUM(1)', '\t=1'])(
    'runs no formula in a spreadsheet: %s',
    (title) => {
      const [head = [], row = []] = readCsv(toListCsv(list({ ...brief, title })));
      expect(row[head.indexOf('title')]).toBe(`'${title}`);
    },
  );

  it('is a text for language models', () => {
    const text = toLlmsText(list(brief, { ...brief, language: 'ar', title: 'سفن' }), words);
    expect(text).toMatch(
      /^# Pincite\n\n> Briefs \\\[of\\\] \\<all> kinds\n\nEach is a file\.\n\n## English\n\n- \[/,
    );
    expect(text.indexOf('## العربية')).toBeLessThan(text.indexOf('سفن'));
    expect(text).toContain(`(${brief.markdown.url}): Who owes whom?`);
    expect(wordsOf(readMarkdown(text))).toContain(brief.title);
    const many = Array.from({ length: 900 }, () => brief);
    expect(toLlmsText(list(...many), words).split('\n').length).toBeLessThan(230);
  });
});
