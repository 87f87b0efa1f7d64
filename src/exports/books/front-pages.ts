import { escapeXml } from '../escape-xml.ts';
import { ofPageAlone } from '../texts/carried-trees.ts';
import { readHtml } from '../texts/html-tree.ts';
import type { Book, BookSection } from './book.ts';
import { factXhtml } from './chapter.ts';
import { citationXhtml } from './citation-xhtml.ts';
import { textXhtml } from './text-xhtml.ts';
import { webLink, xhtmlPage } from './xhtml-page.ts';

/** The first page: what the book is, by whom, from when, where it comes from and how it is cited. */
export function titlePage(book: Book): string {
  const { kind, title, line, restates, facts, url, words, citation, publisher } = book;
  const body = [
    '<section class="title-page" epub:type="titlepage">',
    ...(kind === undefined ? [] : [`<p class="kind">${escapeXml(kind)}</p>`]),
    `<h1>${escapeXml(title)}</h1>`,
    ...(line === undefined ? [] : [`<p class="line">${escapeXml(line)}</p>`]),
    ...(restates
      ? [`<p class="fact">${webLink(restates.url, escapeXml(restates.words))}</p>`]
      : []),
    ...facts.map(factXhtml),
    `<p class="fact publisher">${escapeXml(publisher)}</p>`,
    ...(citation
      ? [`<p class="fact">${escapeXml(words.citeAs)} ${citationXhtml(citation)}</p>`]
      : []),
    `<p class="fact">${escapeXml(words.copy)} <bdi dir="ltr">${webLink(url, escapeXml(url))}</bdi></p>`,
    '</section>',
  ].join('\n');
  return xhtmlPage({ ...book, kind: 'frontmatter' }, body);
}

/** The works that the notes cite. */
export function sourcesPage(book: Book): string {
  const place = { url: book.url, ids: new Set<string>(), images: new Map<string, string>() };
  const items = book.sources.map(
    (html) => `<li>${textXhtml(readHtml(html, ofPageAlone), place)}</li>`,
  );
  const title = book.words.sources;
  return xhtmlPage(
    { ...book, title, kind: 'backmatter' },
    `<section epub:type="bibliography" role="doc-bibliography">\n<h1>${escapeXml(title)}</h1>\n<ul class="sources">\n${items.join('\n')}\n</ul>\n</section>`,
  );
}

/** The table of contents, for readers and for their programs. */
export function navigationPage(book: Book): string {
  const { chapters, words, sources } = book;
  const [only] = chapters;
  const items = [
    item('title.xhtml', words.titlePage),
    ...chapters.map((chapter) =>
      item(
        `${chapter.name}.xhtml`,
        chapter.title,
        list(sectionItems(chapter.name, chapter.sections)),
      ),
    ),
    ...(sources.length === 0 ? [] : [item('sources.xhtml', words.sources)]),
  ];
  const landmark = (kind: string, href: string, title: string) =>
    `<li><a epub:type="${kind}" href="${href}">${escapeXml(title)}</a></li>`;
  const landmarks = [
    landmark('toc', '#contents', words.contents),
    ...(only ? [landmark('bodymatter', `${only.name}.xhtml`, only.title)] : []),
    ...(sources.length === 0 ? [] : [landmark('bibliography', 'sources.xhtml', words.sources)]),
  ];
  const body = [
    `<nav epub:type="toc" role="doc-toc" id="contents" aria-labelledby="contents-title">`,
    `<h1 id="contents-title">${escapeXml(words.contents)}</h1>`,
    list(items),
    '</nav>',
    `<nav epub:type="landmarks" hidden="hidden">${list(landmarks)}</nav>`,
  ].join('\n');
  return xhtmlPage({ ...book, title: words.contents, kind: '' }, body);
}

function item(href: string, title: string, below = ''): string {
  return `<li><a href="${escapeXml(href)}">${escapeXml(title)}</a>${below}</li>`;
}

function list(items: readonly string[]): string {
  return items.length === 0 ? '' : `<ol>\n${items.join('\n')}\n</ol>`;
}

// A heading stands below the last one of a higher level.
function sectionItems(chapter: string, sections: readonly BookSection[]): string[] {
  const [first, ...rest] = sections;
  if (!first) return [];
  const next = rest.findIndex(({ level }) => level <= first.level);
  const end = next === -1 ? rest.length : next;
  const below = list(sectionItems(chapter, rest.slice(0, end)));
  return [
    item(`${chapter}.xhtml#${first.id}`, first.title, below),
    ...sectionItems(chapter, rest.slice(end)),
  ];
}
