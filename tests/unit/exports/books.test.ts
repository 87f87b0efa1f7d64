import fc from 'fast-check';
import { parseDocument } from 'htmlparser2';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { linkChapter } from '../../../src/exports/books/chapter.ts';
import { toEpub } from '../../../src/exports/books/epub.ts';
import { bookImage } from '../../../src/exports/books/image.ts';
import { webAddress } from '../../../src/exports/books/xhtml-page.ts';
import { unpackText } from '../../../src/exports/books/zip.ts';
import { ofPageAlone } from '../../../src/exports/texts/carried-trees.ts';
import { readHtml, textOf } from '../../../src/exports/texts/html-tree.ts';
import { bookFaults, bytesOfBook, filesOfBook } from './read-book.ts';
import { hostile, sampleBook, sampleChapter } from './sample-book.ts';

const fixtures = new URL('../../fixtures/markdown/', import.meta.url);
const texts = readdirSync(fixtures).map((name) => {
  const html = readFileSync(new URL(`${name}/output.html`, fixtures), 'utf8');
  const [text = '', ...notes] = html.split(/^(?=<li id="note-)/m);
  return {
    id: name,
    sectionsHtml: [text],
    notes: notes.map((note, index) => ({
      id: /id="([^"]*)"/.exec(note)?.[1] ?? '',
      number: index + 1,
      html: note.replace(/^<li[^>]*>|<\/li>\s*$/g, ''),
      sources: [],
    })),
  };
});

const textOfXhtml = (xhtml: string) => textOf(readHtml(xhtml, /^\b$/));

describe('a book', () => {
  it('is valid with all that texts can hold, in both directions', async () => {
    const chapters = texts.map((text) => sampleChapter(text));
    expect(await bookFaults(toEpub(sampleBook({ chapters })))).toEqual([]);
    const arabic = { language: 'ar', direction: 'rtl' } as const;
    const turned = texts.map((text) => sampleChapter({ ...text, ...arabic }));
    expect(await bookFaults(toEpub(sampleBook({ ...arabic, chapters: turned })))).toEqual([]);
  });

  it('is valid whatever its titles, names and sources are', async () => {
    const { words } = sampleBook();
    const all = Object.fromEntries(Object.keys(words).map((name) => [name, hostile]));
    const chapter = sampleChapter(
      {
        ...{ title: hostile, summary: hostile, closing: hostile },
        type: { id: 'x', name: hostile },
        corrections: [{ date: '2026', kind: 'correction', text: hostile }],
        words: { notes: hostile, corrections: hostile, restates: hostile },
        restates: { id: 'x', type: 'book', URL: 'javascript:alert(1)' },
        sections: [{ id: 'one', level: 2, title: hostile }],
        sectionsHtml: ['<h2 id="one">A</h2><p id="p1">B</p>'],
      },
      { facts: [{ name: hostile, words: hostile }], words: { cite: hostile } },
    );
    const book = sampleBook({
      ...{ title: hostile, kind: hostile, line: hostile, publisher: hostile, published: '2026' },
      people: [{ name: hostile, sortedName: hostile, role: 'trl' }],
      ...{ subjects: [hostile], facts: [{ name: hostile, words: hostile }] },
      restates: { words: hostile, url: 'https://a.example/?a&b|c[d]{e} ^`"<f>\\%zz' },
      citation: { style: hostile, pieces: [{ text: hostile, form: 'address' }, { text: hostile }] },
      ...{ chapters: [chapter], words: { ...words, ...all } },
    });
    expect(await bookFaults(toEpub(book))).toEqual([]);
  });

  it('is valid without notes, sources, sections and authors', async () => {
    const bare = { people: [], subjects: [], facts: [], line: undefined, kind: undefined };
    const book = sampleBook({ ...bare, sources: [], citation: undefined });
    expect(await bookFaults(toEpub(book))).toEqual([]);
  });

  it('has its pictures whole, under names that never meet, and words that lead to one it cannot have', async () => {
    const file = new URL(
      '../../fixtures/sites/example/briefs/harbour-talks/plan.png',
      import.meta.url,
    );
    const bytes = readFileSync(file);
    const image = bookImage('plan.png', bytes);
    const address = 'https://a.example/briefs/harbour/plan.png';
    const chapter = sampleChapter(
      {
        sectionsHtml: [
          `<figure id="p1"><img src="${address}" alt="A plan" width="4" height="3"><figcaption>Plan</figcaption></figure><p><img src="https://a.example/x.avif" alt="A &amp; B"></p>`,
        ],
      },
      { images: new Map([[address, image]]) },
    );
    const book = toEpub(sampleBook({ chapters: [chapter] }));
    expect(await bookFaults(book)).toEqual([]);
    expect(bytesOfBook(book).get(`EPUB/${image.name}`)?.equals(bytes)).toBe(true);
    const text = unpackText(chapter.xhtml);
    expect(text).toContain(`<img src="${image.name}" alt="A plan" width="4" height="3"/>`);
    expect(text).toContain('<p><a href="https://a.example/x.avif">A &amp; B</a></p>');
    expect(filesOfBook(book).get('EPUB/package.opf')).toContain('>alternativeText<');
  });

  it('is the same bytes each time, with its type first and as it is', () => {
    const book = Buffer.from(toEpub(sampleBook()));
    expect(book.equals(toEpub(sampleBook()))).toBe(true);
    expect(book.toString('latin1', 30, 58)).toBe('mimetypeapplication/epub+zip');
  });

  it('says any title so that programs read it as it was', () => {
    const line = fc
      .string({ unit: 'binary', minLength: 1 })
      .map((text) => text.replace(/[\p{C}\s]+/gu, ' ').trim())
      .filter((text) => text !== '');
    fc.assert(
      fc.property(line, (title) => {
        const files = filesOfBook(toEpub(sampleBook({ title })));
        const tree = parseDocument(files.get('EPUB/package.opf') ?? '', { xmlMode: true });
        expect(titleIn(tree.children)).toBe(title);
      }),
      { numRuns: 50 },
    );
  });
});

type Nodes = ReturnType<typeof parseDocument>['children'];

function titleIn(nodes: Nodes): string | undefined {
  for (const node of nodes) {
    if (!('children' in node)) continue;
    const [text] = node.children;
    if ('name' in node && node.name === 'dc:title') return text && 'data' in text ? text.data : '';
    const below = titleIn(node.children);
    if (below !== undefined) return below;
  }
  return undefined;
}

describe('a chapter', () => {
  it.each(texts)('has the words of its page: $id', (text) => {
    const [html = ''] = text.sectionsHtml;
    const xhtml = unpackText(sampleChapter({ ...text, notes: [] }).xhtml);
    const body = xhtml.slice(
      xhtml.indexOf('</header>') + 9,
      xhtml.indexOf('<section class="cite">'),
    );
    const bare = (words: string) => words.replaceAll(/[\s¶]+/g, '');
    // Numbers of notes are words here.
    const page = html.replaceAll('class="note-call', 'class="call');
    expect(bare(textOfXhtml(body))).toBe(bare(textOf(readHtml(page, ofPageAlone))));
  });

  it('leads from calls to notes and back, from passages to their addresses, and nowhere else', () => {
    const call =
      '<sup class="note-call"><a id="ref-a" href="#note-a" role="doc-noteref" aria-label="note 1">1</a></sup>';
    const back =
      '<span class="note-backlinks"><a href="#ref-a" role="doc-backlink" aria-label="Back">↩</a></span>';
    const xhtml = unpackText(
      sampleChapter({
        sectionsHtml: [
          `<p id="p1">One${call} <a href="#p9">gone</a> <a href="javascript:x">no</a><a class="passage-link" href="#p1" aria-label="Paragraph 1">1</a></p>`,
        ],
        notes: [{ id: 'note-a', number: 1, html: `<p>Two ${back}</p>`, sources: [] }],
      }).xhtml,
    );
    const page = 'https://a.example/briefs/harbour/';
    expect(xhtml).toContain(
      `<p id="p1">One<sup><a id="ref-a" href="#note-a" epub:type="noteref" role="doc-noteref" aria-label="note 1">1</a></sup> <a href="${page}#p9">gone</a> no <a class="place" href="${page}#p1" aria-label="Paragraph 1">¶1</a></p>`,
    );
    expect(xhtml).toContain(
      '<li id="note-a" epub:type="footnote"><p>Two <a href="#ref-a" epub:type="backlink" role="doc-backlink" aria-label="Back">↩</a></p></li>',
    );
  });

  it('leads to other chapters of its book, where these have the part that is meant', () => {
    const link = (to: string) => `<a href="https://a.example/briefs/${to}">x</a>`;
    const one = sampleChapter({
      id: 'one',
      sectionsHtml: [
        `<p>${['two/', 'two/#p1', 'two/#p7', 'three/', 'one/'].map(link).join('')}</p>`,
      ],
    });
    const chapters = [one, sampleChapter({ id: 'two' })];
    const linked = linkChapter(one, new Map(chapters.map((chapter) => [chapter.url, chapter])));
    const hrefs = [...unpackText(linked.xhtml).matchAll(/<a href="([^"]*)">x</g)].map(
      ([, to]) => to,
    );
    expect(hrefs).toEqual([
      'brief-two.xhtml',
      'brief-two.xhtml#p1',
      'https://a.example/briefs/two/#p7',
      'https://a.example/briefs/three/',
      'https://a.example/briefs/one/',
    ]);
  });

  it('stands in the table of contents with its headings, one below the other', () => {
    const sections = [2, 3, 3, 4, 2].map((level, index) => ({
      ...{ id: `s${index}`, level, title: `S${index}` },
    }));
    const chapters = [sampleChapter({ sections })];
    const nav = filesOfBook(toEpub(sampleBook({ chapters }))).get('EPUB/nav.xhtml') ?? '';
    const [contents = ''] = nav.split('</nav>');
    const depths = [...contents.matchAll(/<ol>|<\/ol>|#s(\d)/g)].reduce<[number, string[]]>(
      ([depth, found], [sign, id]) =>
        id === undefined
          ? [depth + (sign === '<ol>' ? 1 : -1), found]
          : [depth, [...found, `${depth}:${id}`]],
      [0, []],
    );
    expect(depths).toEqual([0, ['2:0', '3:1', '3:2', '4:3', '2:4']]);
  });
});

describe('an address in a book', () => {
  it.each([
    ['https://a.example/ a|b', 'https://a.example/%20a%7Cb'],
    ['https://a.example/100%?[x]', 'https://a.example/100%25?%5Bx%5D'],
    ['https://a.example/شرق', 'https://a.example/%D8%B4%D8%B1%D9%82'],
    ['mailto:a@a.example', 'mailto:a@a.example'],
    ['javascript:alert(1)', undefined],
    ['file:///etc/passwd', undefined],
    ['nowhere', undefined],
  ])('of %s is %s', (address, expected) => {
    expect(webAddress(address)).toBe(expected);
  });
});
