import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

// The site's own records and notes, as they lie in the folder: what an editor of them has to keep up.
const content = join(import.meta.dirname, '../../../content');
const filesAt = (pattern: string) =>
  globSync(pattern, { cwd: content }).map((file) => ({
    file,
    text: readFileSync(join(content, file), 'utf8'),
  }));

interface SourceFields {
  title?: unknown;
  genre?: unknown;
  number?: unknown;
}

const records = filesAt('sources/**/*.yaml').map(({ file, text }) => ({
  id: basename(file, '.yaml'),
  fields: parse(text) as SourceFields,
}));
const numbered = new Set(records.flatMap(({ id, fields }) => (fields.number ? [id] : [])));

const citations = filesAt('briefs/*/*.md').flatMap(({ file, text }) =>
  [...text.matchAll(/\[(@[^\]]+)\]/gu)].flatMap(([, group = '']) =>
    group.split(';').map((one) => {
      const [, id = '', place = ''] = /@([\w-]+)[,،]?\s*(.*)$/su.exec(one) ?? [];
      return { file, id, place };
    }),
  ),
);

describe('the events of the site', () => {
  const events = filesAt('briefs/*/en.md').flatMap(({ file, text }) => {
    const [, front = ''] = text.split('---\n');
    const { events: told = [] } = parse(front) as { events?: { date: string; note: string }[] };
    return told.map(({ date, note }) => ({ file, date, note }));
  });

  it('are a timeline worth a page, in every text', () => {
    expect(events.length).toBeGreaterThanOrEqual(120);
    expect(new Set(events.map(({ file }) => file)).size).toBe(filesAt('briefs/*/en.md').length);
  });

  it('are each told once of a text', () => {
    const keys = events.map(({ file, date, note }) => `${file} ${date} ${note}`);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });
});

describe('the sources of the site', () => {
  it('are found', () => {
    expect(records.length).toBeGreaterThan(100);
    expect(citations.length).toBeGreaterThan(200);
    expect(numbered.size).toBeGreaterThan(5);
  });

  it('have a title, or say what they are', () => {
    expect(records.flatMap(({ id, fields }) => (fields.title || fields.genre ? [] : [id]))).toEqual(
      [],
    );
  });

  // These could not be seen in full, and there are to be fewer, never more.
  it('are nameless where nobody could find a title, and seldom', () => {
    const nameless = records.flatMap(({ id, fields }) => (fields.title ? [] : [id]));
    expect(nameless.length, nameless.join(' ')).toBeLessThanOrEqual(27);
    expect(nameless.length / records.length).toBeLessThanOrEqual(0.1);
  });

  it('are each used by a text, or by the record of a name', () => {
    const texts = filesAt('{briefs/*/*.md,pages/*/*.md,names/*.yaml}').map(({ text }) => text);
    const named = new Set(texts.flatMap((text) => text.match(/[\w-]+/gu) ?? []));
    expect(records.flatMap(({ id }) => (named.has(id) ? [] : [id]))).toEqual([]);
  });

  it('are cited with a place where the document has a number', () => {
    expect(
      citations.flatMap(({ file, id, place }) =>
        numbered.has(id) && place === '' ? [`${file}: ${id}`] : [],
      ),
    ).toEqual([]);
  });
});
