import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { bookFaults, filesOfBook } from '../unit/exports/read-book.ts';

const books = [inject('realSite'), inject('exampleSite')].flatMap((site) =>
  globSync('**/*.epub', { cwd: site })
    // Of the many small briefs that are made up, some.
    .filter((file) => !/port-\d*[1-9]\b/.test(file))
    .map((file) => ({ site, file })),
);
const read = (site: string, file: string) => readFileSync(join(site, file), 'utf8');
const briefs = books.filter(({ file }) => file.includes('briefs/'));

describe('every book of the site', () => {
  it('is there for each brief and language', () => {
    expect(briefs.length).toBeGreaterThan(10);
    expect(briefs.some(({ file }) => file.startsWith('ar/'))).toBe(true);
  });

  it.each(books)('is valid: $file', async ({ site, file }) => {
    expect(await bookFaults(readFileSync(join(site, file)))).toEqual([]);
  });

  it.each(briefs)('has every part of its brief, with its address: $file', ({ site, file }) => {
    const brief = JSON.parse(read(site, join(dirname(file), 'index.json'))) as Record<
      'sections' | 'passages' | 'notes',
      { id: string; url: string }[]
    >;
    const files = filesOfBook(readFileSync(join(site, file)));
    const text = files.get(`EPUB/brief-${basename(file, '.epub')}.xhtml`) ?? '';
    const { sections, passages, notes } = brief;
    for (const { id } of [...sections, ...passages, ...notes]) expect(text).toContain(`id="${id}"`);
    for (const { url } of passages) expect(text).toContain(`href="${url}"`);
    for (const { id } of notes) expect(text).toContain(`href="#${id}" epub:type="noteref"`);
    expect(passages.length).toBeGreaterThan(0);
  });
});
