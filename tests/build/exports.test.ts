import '@citation-js/plugin-ris';
import { plugins } from '@citation-js/core';
import { parse } from '@retorquere/bibtex-parser';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { attributes, readPage } from './pages.ts';

const site = inject('realSite');
const read = (file: string) => readFileSync(join(site, file), 'utf8');
const files = (pattern: string) => globSync(`**/${pattern}`, { cwd: site });
const lead = 'briefs/russia-syrian-peace-talks';

describe('every citation and bibliography of the site', () => {
  it('is BibLaTeX, RIS and CSL-JSON of the same works', () => {
    const all = files('{cite,sources}.json');
    expect(all.length).toBeGreaterThan(200);
    for (const file of all) {
      const items = JSON.parse(read(file)) as { id: string; title?: string }[];
      const ids = items.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const bib = read(file.replace(/json$/, 'bib'));
      expect(bib.match(/^@\w+\{.*(?=,$)/gm)?.map((line) => line.replace(/^.*\{/, ''))).toEqual(ids);
      const ris = read(file.replace(/json$/, 'ris'));
      expect([...ris.matchAll(/^ID {2}- (.*)\r$/gm)].map(([, id]) => id)).toEqual(ids);
    }
  });

  it.each(['sources', 'ar/sources'])('in %s is read by others as it was written', (file) => {
    const items = JSON.parse(read(`${file}.json`)) as { id: string; title?: string }[];
    const { entries, errors } = parse(read(`${file}.bib`), { sentenceCase: false });
    expect(errors).toEqual([]);
    expect(entries.map(({ key, fields }) => [key, fields.title])).toEqual(
      items.map(({ id, title }) => [id, title]),
    );
    const fromRis = plugins.input.chain(read(`${file}.ris`)) as { title?: string }[];
    expect(fromRis.map(({ title }) => title)).toEqual(items.map(({ title }) => title));
  });
});

describe.each(['', 'ar/'])('the head of the lead brief (/%s)', (folder) => {
  const page = readPage(site, `${folder}${lead}/index.html`);
  const meta = (name: string) => attributes(page, `meta[name="${name}"]`, 'content');

  it('says who wrote it and when: we, in our year', () => {
    const [own] = JSON.parse(read(`${folder}${lead}/cite.json`)) as [
      { title: string; author: { literal: string }[]; 'original-author': { family: string }[] },
    ];
    expect(meta('citation_title')).toEqual([own.title]);
    expect(meta('citation_author')).toEqual(own.author.map(({ literal }) => literal));
    expect(meta('author')).toEqual(meta('citation_author'));
    expect(meta('citation_publication_date')).toEqual(['2026/11/23']);
    expect(attributes(page, 'meta[property="article:published_time"]', 'content')).toEqual([
      '2026-11-23',
    ]);
    expect(own['original-author'][0]?.family).toBe('Borshchevskaya');
  });

  it('links to every form of its citation, which is there', () => {
    const links = [
      ...attributes(page, 'link[rel="describedby"], link[rel="alternate"][type]', 'href'),
      ...attributes(page, '.cite-files a', 'href'),
    ];
    expect(links.length).toBe(3 + 3 + 1 + 1 + 9);
    const names = attributes(page, '.cite-files a', 'aria-label');
    expect(new Set(names).size).toBe(6);
    for (const link of links) expect(read(link).length).toBeGreaterThan(100);
  });
});

describe.each(['', 'ar/'])('the page about the site (/%sabout/)', (folder) => {
  it('promises nothing that is not there', () => {
    const page = readPage(site, `${folder}about/index.html`);
    const links = attributes(page, '.prose a[href]', 'href').filter((link) => link.startsWith('/'));
    const files = links.filter((link) => /\.\w+$/.test(link));
    expect(files.length).toBeGreaterThan(1);
    for (const link of files) expect(read(link).length, link).toBeGreaterThan(100);
  });
});
