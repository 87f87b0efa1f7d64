import { parseFeed as parseWithRowan } from '@rowanmanning/feed-parser';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Parser } from 'htmlparser2';
import { describe, expect, inject, it } from 'vitest';
import { all, attributes, readPage } from './pages.ts';

const site = inject('realSite');
const read = (file: string) => readFileSync(join(site, file), 'utf8');
const feeds = globSync('**/feed.xml', { cwd: site });

/** Every element of a text, by name and attributes. */
function elementsOf(html: string): { name: string; attributes: Record<string, string> }[] {
  const found: { name: string; attributes: Record<string, string> }[] = [];
  const parser = new Parser({ onopentag: (name, own) => found.push({ name, attributes: own }) });
  parser.end(html);
  return found;
}

function withoutReferences(html: string): string {
  const signs: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };
  return html.replace(/&(amp|lt|gt|quot);/g, (reference, name: string) => signs[name] ?? reference);
}

describe('every feed', () => {
  it('is there for the site, corrections, types, topics, regions and authors, in each language', () => {
    const kinds = feeds.map((file) => file.replace(/^ar\//, '').split('/')[0]);
    const expected = ['feed.xml', 'corrections', 'types', 'topics', 'regions', 'authors'];
    expect(new Set(kinds)).toEqual(new Set(expected));
    expect(feeds).toContain('ar/feed.xml');
  });

  it.each(feeds)('%s is read by two programs as Atom, and says the same as JSON Feed', (file) => {
    const atom = parseAtomFeed(read(file));
    const other = parseWithRowan(read(file));
    const json = parseJsonFeed(read(file.replace(/xml$/, 'json')));
    const own = `https://pincite.example/${file}`;
    expect(atom.id).toBe(own);
    expect(atom.links?.find(({ rel }) => rel === 'self')?.href).toBe(own);
    expect(json.feed_url).toBe(own.replace(/xml$/, 'json'));
    expect(other.title).toBe(json.title);
    const entries = (atom.entries ?? []).map(({ id, content }) => [id, content?.value ?? content]);
    expect((json.items ?? []).map(({ id, content_html }) => [id, content_html])).toEqual(entries);
    // This program reads the references of HTML as those of XML too.
    const undone = (json.items ?? []).map(({ id, content_html: html = '' }) => [
      id,
      withoutReferences(html),
    ]);
    expect(other.items.map(({ id, content }) => [id, content])).toEqual(undone);
    expect(new Set(entries.map(([id]) => id)).size).toBe(entries.length);
    expect(json.language).toBe(file.startsWith('ar/') ? 'ar' : 'en');
    const days = (json.items ?? []).map(({ date_published }) => date_published);
    expect(days.every((day) => day !== undefined)).toBe(true);
  });

  it.each(['feed.json', 'ar/feed.json'])(
    'has whole texts whose links and notes work anywhere: %s',
    (file) => {
      const { items = [] } = parseJsonFeed(read(file));
      expect(items.length).toBeGreaterThan(0);
      for (const { content_html: html = '', url = '' } of items) {
        const elements = elementsOf(html);
        expect(elements[0]?.attributes['lang']).toBe(file.startsWith('ar/') ? 'ar' : 'en');
        expect(elements[0]?.attributes['dir']).toBe(file.startsWith('ar/') ? 'rtl' : 'ltr');
        const ids = elements.flatMap(({ attributes: { id } }) => (id === undefined ? [] : [id]));
        expect(new Set(ids).size).toBe(ids.length);
        const links = elements.flatMap(({ attributes: { href } }) =>
          href === undefined ? [] : [href],
        );
        for (const link of links) {
          if (link.startsWith('#')) expect(ids).toContain(link.slice(1));
          else expect(link).toMatch(/^https?:\/\//);
        }
        const page = readPage(site, `${decodeURI(new URL(url).pathname).slice(1)}index.html`);
        const notes = attributes(page, '.notes > ol > li', 'id');
        expect(ids.filter((id) => notes.some((note) => id.endsWith(`-${note}`)))).toHaveLength(
          notes.length,
        );
        const calls = links.filter((link) => /-note-[^/]*$/.test(link) && link.startsWith('#'));
        const waysBack = links.filter((link) => link.startsWith('#') && link.includes('-ref-'));
        expect(waysBack.length).toBe(calls.length);
        expect(html).not.toMatch(/<script|<style|\sclass=|\sstyle=|\son\w+=/);
      }
    },
  );

  it.each(['en', 'ar'])(
    'stands in the %s list of feeds by its name, as readers sort them',
    (language) => {
      const page = readPage(site, `${language === 'en' ? '' : `${language}/`}feeds/index.html`);
      const groups = all(page, 'main section').map((section) =>
        section.querySelectorAll('li bdi').map(({ textContent }) => textContent),
      );
      expect(groups.length).toBeGreaterThan(3);
      const { compare } = new Intl.Collator(language);
      // The first is of the site, and what was corrected in it.
      for (const names of groups.slice(1)) expect(names).toEqual(names.toSorted(compare));
    },
  );

  it('tells programs that look at a page, the page of feeds, and no feed that is not there', () => {
    const listed = attributes(readPage(site, 'feeds/index.html'), 'main a[type]', 'href');
    const english = feeds.filter((file) => !file.startsWith('ar/'));
    expect(new Set(listed)).toEqual(
      new Set(english.flatMap((file) => [`/${file}`, `/${file.replace(/xml$/, 'json')}`])),
    );
    for (const file of english.filter((one) => !/^(?:types|corrections)/.test(one))) {
      const page = readPage(site, join(dirname(file), 'index.html'));
      const [first] = attributes(page, 'link[type="application/atom+xml"]', 'href');
      expect(first).toBe(`/${file}`);
    }
  });
});
