import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { attributes, readPage } from './pages.ts';
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
  it.each(['briefs/russia-syrian-peace-talks', 'topics/peace-process', 'regions/syria'])(
    'is there in both languages for %s',
    (page) => {
      const name = `${page}/${basename(page)}.epub`;
      for (const folder of ['', 'ar/']) {
        expect(books.map(({ file }) => file)).toContain(folder + name);
        const listed = readPage(inject('realSite'), `${folder}${page}/index.html`);
        expect(attributes(listed, 'a[download]', 'href')).toContain(`/${folder}${name}`);
      }
    },
  );

  it('on a region has its briefs with links that stay in it, and the sources of all', () => {
    const files = filesOfBook(readFileSync(join(inject('realSite'), 'regions/syria/syria.epub')));
    const names = [...files.keys()].filter((name) => name.includes('brief-'));
    expect(names.length).toBeGreaterThan(3);
    expect(files.get('EPUB/brief-russia-syrian-peace-talks.xhtml')).toContain(
      'href="brief-mig-31-arms-trade.xhtml"',
    );
    const lines = files.get('EPUB/sources.xhtml')?.match(/<li>/g) ?? [];
    expect(lines.length).toBe(
      (JSON.parse(read(inject('realSite'), 'regions/syria/sources.json')) as unknown[]).length,
    );
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
