import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/content/check/check-content.ts';
import type { BriefFolder, FiledText } from '../../src/model/reading/content.ts';
import type { SourceId } from '../../src/model/records/ids.ts';
import { assignPermalinks } from '../../src/permalinks/assign.ts';

// What the rules cannot know of any content, held of the content of this site.
const contentDir = fileURLToPath(new URL('../../content/', import.meta.url));
const cache = mkdtempSync(join(tmpdir(), 'pincite-content-'));
const { content, issues } = await checkContent(contentDir, {
  cacheDir: pathToFileURL(`${cache}/`),
});
const briefs = [...content.briefs.values()];
const texts = briefs.flatMap((brief) =>
  [brief.first, ...brief.translations].map((text) => ({ brief, text, file: text.file })),
);

afterAll(() => {
  rmSync(cache, { recursive: true });
});

describe('the content of this site', () => {
  it('has no fault', () => {
    expect(issues.map(({ file, line, message }) => `${file}:${line} ${message}`)).toEqual([]);
    expect(briefs.length).toBeGreaterThan(0);
  });

  it('is signed, and never by the author of what it restates', () => {
    const wrong = briefs.filter(({ first: { data } }) => {
      const original = data.restates && content.sources.get(data.restates)?.data.author;
      const ids = (original || []).map(({ id }) => id);
      return data.authors.length === 0 || data.authors.some((id) => ids.includes(id));
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
    expect(briefs.flatMap(({ first }) => first.data.authors)).not.toContain('anna-borshchevskaya');
  });

  it('has the lead brief, which restates a work by somebody who has a page here', () => {
    const lead = content.site && briefs.find(({ id }) => id === content.site?.data.lead);
    const work = lead?.first.data.restates && content.sources.get(lead.first.data.restates);
    expect(work?.data.author.map(({ id }) => id)).toEqual(['anna-borshchevskaya']);
    expect(content.authors.get('anna-borshchevskaya' as never)?.data.kind).toBe('person');
  });
});

describe('every number, date and quotation', () => {
  it.each(texts)('stands in a passage with a note to a real document: $file', ({ brief, text }) => {
    const documented = documentedNotes(brief, text);
    const without = text.facts.passages.filter(
      (passage) =>
        asksForNote(passage.text) && !passage.notes.some((label) => documented.has(label)),
    );
    expect(
      without.map(({ line, text: words }) => `line ${line + text.bodyOffset}: ${words}`),
    ).toEqual([]);
  });

  it('is recognised by this test', () => {
    const asking = [
      'in 2015',
      'said “no” to it',
      'قال «لا»',
      'last August',
      'In May they met',
      'في آب/أغسطس',
    ];
    const plain = ['They may march on.', 'March on, they said.', 'Nobody came.', 'لم يأت أحد.'];
    expect(asking.filter((words) => !asksForNote(words))).toEqual([]);
    expect(plain.filter(asksForNote)).toEqual([]);
  });
});

describe('every translation', () => {
  const translated = briefs.filter(({ translations }) => translations.length > 0);

  it.each(translated)(
    'has the ids of sections and passages of its first language: $id',
    (brief) => {
      const { ids } = assignPermalinks(brief);
      const own = ids.get(brief.first.language);
      for (const { language } of brief.translations) {
        expect(ids.get(language)?.sections).toEqual(own?.sections);
        expect([...(ids.get(language)?.passages ?? [])].sort()).toEqual(own?.passages.toSorted());
      }
    },
  );

  it.each(translated)('has the same notes in the same passages: $id', (brief) => {
    const { ids } = assignPermalinks(brief);
    const notesById = ({ language, facts }: FiledText<unknown>) =>
      facts.passages.map(({ notes }, index) => [
        ids.get(language)?.passages[index],
        [...new Set(notes)].sort().join(' '),
      ]);
    for (const translation of brief.translations) {
      expect(Object.fromEntries(notesById(translation))).toEqual(
        Object.fromEntries(notesById(brief.first)),
      );
    }
  });
});

const monthNames = [
  'January|February|April|June|July|August|September|October|November|December',
  // At the beginning of a sentence they may be verbs.
  '(?<!^|[.!?:] )(?:March|May)(?= |$)|^(?:March|May) \\d|\\b(?:[Ii]n|[Uu]ntil|[Ss]ince|[Bb]y|[Oo]f) (?:March|May)',
  'يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر',
];
const asking = new RegExp(`\\p{Nd}|“[^”]+”|"[^"]+"|«[^»]+»|${monthNames.join('|')}`, 'u');

function asksForNote(words: string): boolean {
  return asking.test(words);
}

/** The labels of the notes that cite a document one can find: by an address or a number. */
function documentedNotes({ first }: BriefFolder, { facts }: FiledText<unknown>): Set<string> {
  const notes = [...first.facts.notes, ...facts.notes].filter(({ defined }) => defined);
  // Later definitions win: a translation's own over those of the first language.
  const byLabel = new Map(notes.map((note) => [note.label, note]));
  const documented = [...byLabel.values()].filter(({ citations }) =>
    citations.some(({ items }) => items.some(({ source }) => canBeFound(source as SourceId))),
  );
  return new Set(documented.map(({ label }) => label));
}

function canBeFound(id: SourceId): boolean {
  const { URL, DOI, via, number } = content.sources.get(id)?.data ?? {};
  return [URL, DOI, via, number].some((way) => way !== undefined);
}
