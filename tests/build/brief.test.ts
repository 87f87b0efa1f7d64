import type { HtmlElement } from 'html-validate';
import { describe, expect, inject, it } from 'vitest';
import { all, attribute, attributes, readPage, words } from './pages.ts';

const dir = inject('exampleSite');
const english = readPage(dir, 'briefs/harbour-talks/index.html');
const arabic = readPage(dir, 'ar/briefs/harbour-talks/index.html');
const languages = { english, arabic };

const passageIds = Array.from({ length: 14 }, (_, index) => `p${index + 1}`);
const sectionIds = ['what-was-said', 'in-figures', 'section-notes', 'what-to-do'];
const noteIds = ['note-briefing', 'note-decree', 'note-tolls'];
const callIds = [
  'ref-briefing',
  'ref-decree',
  'ref-briefing--2',
  'ref-briefing--3',
  'ref-briefing--4',
  'ref-tolls',
  'ref-tolls--2',
];

describe.each(Object.entries(languages))('the page of a brief, %s', (_, page) => {
  it('is one article with one title', () => {
    expect(all(page, 'main article > header h1')).toHaveLength(1);
    expect(all(page, 'article[data-pagefind-body]')).toHaveLength(1);
  });

  it('has the ids of its sections in order, each with a named link beside the heading', () => {
    const headings = all(page, '.section-heading').map((wrapper) => {
      const [heading, link] = wrapper.childElements;
      return {
        id: heading && attribute(heading, 'id'),
        title: words(heading).replace(/\d+$/, ''),
        href: link && attribute(link, 'href'),
        name: link && attribute(link, 'aria-label'),
      };
    });
    expect(headings.map(({ id }) => id)).toEqual(sectionIds);
    expect(headings.map(({ href }) => href)).toEqual(sectionIds.map((id) => `#${id}`));
    for (const { name, title } of headings) expect(name).toContain(title);
    const inside = ['h2', 'h3', 'h4'].flatMap((level) => all(page, `${level} .section-link`));
    expect(inside).toEqual([]);
  });

  it('has sections named by their headings, and sets the recommendations apart', () => {
    const named = attributes(page, '.prose > section', 'aria-labelledby');
    expect(named).toEqual(['what-was-said', 'what-to-do', 'notes']);
    expect(attributes(page, '.recommendations', 'aria-labelledby')).toEqual(['what-to-do']);
  });

  it('lists its contents with the sections of sections within them', () => {
    const links = attributes(page, '.brief-contents a', 'href');
    expect(links).toEqual([...sectionIds, 'notes'].map((id) => `#${id}`));
    expect(attributes(page, '.contents-list .contents-list a', 'href')).toEqual([
      '#in-figures',
      '#section-notes',
    ]);
  });

  it('numbers its passages in order: paragraphs, items, quoted paragraphs, table and figure', () => {
    const passages = passagesOf(page.document);
    expect(passages.map(({ id }) => id)).toEqual(passageIds);
    expect(passages.map(({ tagName }) => tagName)).toEqual([
      ...['p', 'p', 'p', 'p', 'p', 'li', 'li', 'p', 'li', 'table', 'figure', 'p', 'li', 'li'],
    ]);
    expect(passagesOf(all(page, 'blockquote')[0]).map(({ id }) => id)).toEqual(['p4', 'p5']);
  });

  it('gives each passage one quiet, named link', () => {
    const links = all(page, '.passage-link');
    expect(links.map((link) => attribute(link, 'href'))).toEqual(passageIds.map((id) => `#${id}`));
    expect(links.map((link) => words(link))).toEqual(passageIds.map((id) => id.slice(1)));
    for (const link of links) {
      expect(attribute(link, 'aria-label')).toMatch(/^\S+ \d+$/);
    }
  });

  it('calls its notes by names, and says a repeated call apart', () => {
    const calls = all(page, '[role="doc-noteref"]');
    expect(calls.map((call) => attribute(call, 'id'))).toEqual(callIds);
    for (const call of calls) {
      const label = (attribute(call, 'id') ?? '').replace(/^ref-|--\d+$/g, '');
      expect(attribute(call, 'href')).toBe(`#note-${label}`);
      const number = String(noteIds.indexOf(`note-${label}`) + 1);
      expect(words(call)).toBe(number);
      expect(attribute(call, 'aria-label')).toMatch(new RegExp(`\\S ${number}$`));
    }
  });

  it('lists its notes in reading order, each with a link back to every call', () => {
    const sections = all(page, '[role="doc-endnotes"]');
    expect(sections).toHaveLength(1);
    expect(all(page, '[role="doc-endnotes"] > h2#notes')).toHaveLength(1);
    const items = all(page, '[role="doc-endnotes"] > ol > li');
    expect(items.map(({ id }) => id)).toEqual(noteIds);
    for (const item of items) {
      const calls = item
        .querySelectorAll('[role="doc-backlink"]')
        .map((link) => attribute(link, 'href'));
      const label = item.id?.slice('note-'.length) ?? '';
      const own = callIds.filter((id) => id === `ref-${label}` || id.startsWith(`ref-${label}--`));
      expect(calls).toEqual(own.map((id) => `#${id}`));
    }
    expect(page.html).not.toContain('role="doc-endnote"');
  });

  it('lets a table scroll in a named box that the keyboard reaches', () => {
    const [box] = all(page, '.table-scroll');
    expect(box && attribute(box, 'role')).toBe('group');
    expect(box && attribute(box, 'tabindex')).toBe('0');
    expect(box && attribute(box, 'aria-label')).toMatch(/\S/);
    expect(attributes(page, '.table-scroll > table thead th', 'scope')).toEqual(['col', 'col']);
  });

  it('gives an image its size, words and address', () => {
    const [image] = all(page, 'figure > img');
    expect(image && attribute(image, 'width')).toBe('320');
    expect(image && attribute(image, 'height')).toBe('180');
    expect(image && attribute(image, 'alt')).toMatch(/\S/);
    expect(image && attribute(image, 'src')).toBe('/briefs/harbour-talks/plan.png');
    expect(all(page, 'figure > figcaption')).toHaveLength(1);
  });

  it('isolates titles and addresses in notes that are in another language', () => {
    const titles = all(page, '.notes cite').map((title) => ({
      lang: attribute(title, 'lang') ?? attribute(all(page, 'html')[0] ?? title, 'lang'),
      latin: /^[A-Z]/.test(words(title)),
      dir: attribute(title, 'dir'),
    }));
    expect(titles.map(({ lang }) => lang)).toEqual(['en', 'en', 'ar']);
    for (const { lang, latin, dir } of titles) {
      expect(latin).toBe(lang === 'en');
      expect(dir ?? 'of the page').toBe(
        lang === attribute(all(page, 'html')[0] ?? page.document, 'lang')
          ? 'of the page'
          : lang === 'ar'
            ? 'rtl'
            : 'ltr',
      );
    }
  });

  it('links to the work it restates, to its author, related briefs and further reading', () => {
    const restated = attributes(page, '.restated-from a', 'href');
    const prefix = page === arabic ? '/ar' : '';
    expect(restated).toEqual([
      'https://institute.example/harbour?page=1&print=yes',
      `${prefix}/authors/jane-doe/`,
    ]);
    expect(attributes(page, '.related a', 'href')).toEqual([
      '/briefs/harbour-history/',
      '/briefs/harbour-law/',
    ]);
    expect(words(all(page, '.related')[0])).toContain(
      page === arabic ? 'يشير إلى هذا التحليل' : 'Refers to this brief',
    );
    expect(attributes(page, '.further-reading a[rel="external"]', 'href')).toEqual([
      'https://courier.example/tolls',
      'https://archive.example/courier/tolls',
    ]);
    expect(attributes(page, '.byline [rel="author"]', 'href')).toEqual([`${prefix}/authors/desk/`]);
  });
});

describe('the English page of a brief', () => {
  it('says the facts around the text', () => {
    expect(words(all(english, 'h1')[0])).toBe('The harbour talks: “praise” & no progress');
    expect(words(all(english, '.restated-from')[0])).toBe(
      'Restated from A Harbour Between Two Towns by Jane Doe, Harbour Institute, 18 August 2015',
    );
    const dates = all(english, '.dates dd').map((date) => words(date));
    expect(dates).toEqual(['18 August 2015', '2 January 2016', '3 February 2016']);
    expect(words(all(english, '.corrections li')[0])).toBe(
      '3 February 2016 · Correction · Paragraph 1: The decree is of 1999',
    );
    // Whoever comes by a plain link to the passage is told, and the two lead to each other.
    expect(attributes(english, '.corrections li a', 'href')).toEqual(['#p1']);
    expect(attributes(english, '#p1 .passage-marks a', 'href')).toEqual(['#change--2016-02-03-1']);
    expect(words(all(english, '#p1 .passage-marks a')[0])).toBe('Correction · 3 February 2016');
    expect(attributes(english, '.corrections li', 'id')).toEqual(['change--2016-02-03-1']);
    expect(words(all(english, '.closing')[0])).toMatch(/^The Desk keeps watching the harbour\. ❖$/);
  });

  it('leads to the translation in its own language and script', () => {
    const [link] = all(english, '.also-in a');
    expect(link && attribute(link, 'href')).toBe('/ar/briefs/harbour-talks/');
    expect(link && attribute(link, 'lang')).toBe('ar');
    expect(link && attribute(link, 'dir')).toBe('rtl');
    expect(words(link)).toBe('العربية');
  });

  it('names its links to places in words', () => {
    expect(attributes(english, '.passage-link', 'aria-label')[0]).toBe('Paragraph 1');
    expect(attributes(english, '.section-link', 'aria-label')[0]).toBe(
      'Link to section: What was said',
    );
    expect(attributes(english, '[role="doc-noteref"]', 'aria-label')[0]).toBe('note 1');
    expect(attributes(english, '#note-decree [role="doc-backlink"]', 'aria-label')).toEqual([
      'Back to the call of note 2',
    ]);
  });

  it('prints the citations of its notes with their places', () => {
    const notes = all(english, '.notes li').map((note) => words(note));
    expect(notes[0]).toMatch(
      /^Harbour Master, \[news conference\], 3 August 2015, copy at The Courier, para\. 9.*, where it was said\./,
    );
    expect(notes[1]).toMatch(/Decree on the harbour, no\. 12\/1999, February 1999, art\. 3/);
    expect(notes[1]).toMatch(/Harbour Institute, 18 August 2015, pp\. 4–5/);
    expect(notes[1]).toContain('A second paragraph of the note.');
    expect(attributes(english, '#note-tolls a[rel="external"]', 'href')).toEqual([
      'https://courier.example/tolls',
      'https://archive.example/courier/tolls',
    ]);
  });
});

describe('the Arabic page of a brief', () => {
  it('speaks Arabic throughout', () => {
    expect(words(all(arabic, 'h1')[0])).toBe('محادثات الميناء');
    expect(words(all(arabic, '#notes')[0])).toBe('الحواشي');
    expect(attributes(arabic, '.passage-link', 'aria-label')[0]).toBe('الفقرة 1');
    expect(attributes(arabic, '[role="doc-noteref"]', 'aria-label')[0]).toBe('الحاشية 1');
    const names = attributes(arabic, '[aria-label]', 'aria-label');
    expect(names.filter((name) => !/\p{Script=Arabic}/u.test(name))).toEqual([]);
  });

  it('writes dates with Western digits and the double names of months', () => {
    const dates = all(arabic, '.dates dd').map((date) => words(date));
    expect(dates).toEqual(['18 آب/أغسطس 2015', '2 كانون الثاني/يناير 2016', '3 شباط/فبراير 2016']);
    expect(arabic.html).not.toMatch(/[٠-٩۰-۹]/);
  });

  it('takes the notes it does not define from the first language', () => {
    expect(words(all(arabic, '#note-briefing')[0])).toContain('مؤتمر صحفي');
    expect(words(all(arabic, '#note-decree')[0])).toContain('فقرة ثانية من الحاشية');
  });

  it('leads links in the text to its own language, or to English where there is no other', () => {
    const links = attributes(arabic, '.opening p > a', 'href').filter(
      (href) => !href.startsWith('#'),
    );
    expect(links).toEqual(['/briefs/harbour-history/#the-first-talks']);
    const about = readPage(dir, 'ar/about/index.html');
    expect(attributes(about, '.prose a', 'href')).toContain('/ar/briefs/harbour-talks/#p2');
  });
});

function passagesOf(
  part: HtmlElement | { querySelectorAll: HtmlElement['querySelectorAll'] } | undefined,
) {
  return (part?.querySelectorAll('[id]') ?? []).filter(({ id }) => /^p\d+[a-z]*$/.test(id ?? ''));
}

describe('the page that has a brief in two languages', () => {
  it.each(['', 'ar/'])('has every passage of both, by the same ids (/%s)', (prefix) => {
    const address = `${prefix}briefs/harbour-talks/`;
    const page = readPage(dir, `${address}side-by-side/index.html`);
    const passages = (file: string) =>
      attributes(readPage(dir, file), '.prose [id]', 'id').filter((id) => /^p\d/.test(id));
    const ids = attributes(page, 'main [id]', 'id');
    expect(new Set(ids).size).toBe(ids.length);
    // A list is one row, known by its first item.
    const rows = ids.filter((id) => /^p\d/.test(id));
    expect(rows.length).toBeGreaterThan(3);
    for (const language of ['', 'ar/']) {
      const own = passages(`${language}briefs/harbour-talks/index.html`);
      expect(rows.filter((id) => !own.includes(id))).toEqual([]);
    }
    expect(all(page, 'main .prose[lang="en"]').length).toBe(
      all(page, 'main .prose[lang="ar"]').length,
    );
    expect(attributes(readPage(dir, `${address}index.html`), '.also-in a', 'href')).toContain(
      `/${address}side-by-side/`,
    );
  });
});
