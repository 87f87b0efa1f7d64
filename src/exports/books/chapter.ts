import type { StyledCitation } from '../../model/page/styled-citation.ts';
import { escapeXml } from '../escape-xml.ts';
import type { CarriedBrief } from '../texts/carried-brief.ts';
import { bookTrees } from '../texts/carried-trees.ts';
import type { HtmlNode } from '../texts/html-tree.ts';
import type { BookChapter, BookFact, BookImage } from './book.ts';
import { citationXhtml } from './citation-xhtml.ts';
import { idsIn, type TextPlace, textXhtml } from './text-xhtml.ts';
import { webLink, xhtmlPage } from './xhtml-page.ts';
import { packText, unpackText } from './zip.ts';

/** What a chapter is made of beside the text that is carried. */
export interface ChapterParts {
  /** By whom, from when. */
  facts: readonly BookFact[];
  citations: readonly StyledCitation[];
  /** Its pictures, by their addresses. */
  images: ReadonlyMap<string, BookImage>;
  words: { cite: string };
}

/** A brief as a file of a book: its head, its text, its notes with ways there and back, and how it is cited. */
export function bookChapter(brief: CarriedBrief, parts: ChapterParts): BookChapter {
  const { sections, notes: trees } = bookTrees(brief);
  const notes = brief.notes.map(({ id }, index) => ({ id, nodes: trees[index] ?? [] }));
  const place: TextPlace = {
    url: brief.url,
    ids: new Set([
      ...sections.flatMap(idsIn),
      ...notes.flatMap(({ id, nodes }) => [id, ...idsIn(nodes)]),
    ]),
    images: new Map([...parts.images].map(([address, { name }]) => [address, name])),
  };
  const body = [
    head(brief, parts.facts),
    ...sections.map((nodes) => textXhtml(nodes, place)),
    ...(brief.closing === undefined ? [] : [`<p class="closing">${escapeXml(brief.closing)}</p>`]),
    ...corrections(brief),
    ...(notes.length === 0 ? [] : [notesSection(brief.words.notes, notes, place)]),
    citeSection(parts),
  ].join('\n');
  const { language, direction, title } = brief;
  const xhtml = xhtmlPage({ language, direction, title, kind: 'bodymatter' }, body);
  return {
    name: `brief-${brief.id}`,
    ...{ url: brief.url, title, ids: place.ids },
    sections: [
      ...brief.sections.filter(({ id }) => id !== ''),
      ...(notes.length === 0 ? [] : [{ id: notesId, level: 2, title: brief.words.notes }]),
    ],
    images: [...parts.images.values()],
    pages: new Set([...xhtml.matchAll(links)].flatMap(([, page = '']) => page)),
    xhtml: packText(xhtml),
  };
}

/** The same chapter in a book of several: links to the others stay in the book. */
export function linkChapter(
  chapter: BookChapter,
  others: ReadonlyMap<string, BookChapter>,
): BookChapter {
  // What leads to its own page leads to the site.
  const isOther = (page: string) => page !== chapter.url && others.has(page);
  if (![...chapter.pages].some(isOther)) return chapter;
  const text = unpackText(chapter.xhtml);
  const linked = text.replaceAll(links, (link, page: string, id?: string) => {
    const other = isOther(page) ? others.get(page) : undefined;
    if (!other || (id !== undefined && !other.ids.has(id))) return link;
    return `href="${other.name}.xhtml${id === undefined ? '' : `#${id}`}"`;
  });
  return linked === text ? chapter : { ...chapter, xhtml: packText(linked) };
}

const links = /(?<= )href="([^"#]+)(?:#([^"]*))?"/g;

// As on its page.
const notesId = 'notes';

function head(
  { title, type, summary, words, restates, url }: CarriedBrief,
  facts: readonly BookFact[],
) {
  return [
    '<header>',
    `<p class="kind">${escapeXml(type.name)}</p>`,
    `<h1>${escapeXml(title)}</h1>`,
    `<p class="line">${escapeXml(summary)}</p>`,
    ...(words.restates === undefined
      ? []
      : [`<p class="fact">${webLink(restates?.URL, escapeXml(words.restates))}</p>`]),
    ...facts.map(factXhtml),
    `<p class="fact"><bdi dir="ltr">${webLink(url, escapeXml(url))}</bdi></p>`,
    '</header>',
  ].join('\n');
}

/** A line of a head: `Published 23 November 2026`. */
export function factXhtml({ name, words }: BookFact): string {
  return `<p class="fact">${escapeXml(name)}${name && ' '}<bdi>${escapeXml(words)}</bdi></p>`;
}

function corrections({ corrections: list, words }: CarriedBrief): string[] {
  if (list.length === 0) return [];
  const items = list.map(
    ({ date, text }) => `<li><bdi>${date}</bdi>: <span dir="auto">${escapeXml(text)}</span></li>`,
  );
  return [`<h2>${escapeXml(words.corrections)}</h2>`, `<ul>${items.join('\n')}</ul>`];
}

interface ReadNote {
  id: string;
  nodes: readonly HtmlNode[];
}

function notesSection(title: string, notes: readonly ReadNote[], place: TextPlace): string {
  const items = notes.map(
    ({ id, nodes }) =>
      `<li id="${escapeXml(id)}" epub:type="footnote">${textXhtml(nodes, place)}</li>`,
  );
  return [
    `<section epub:type="endnotes" role="doc-endnotes" aria-labelledby="${notesId}">`,
    `<h2 id="${notesId}">${escapeXml(title)}</h2>`,
    `<ol>\n${items.join('\n')}\n</ol>`,
    '</section>',
  ].join('\n');
}

function citeSection({ citations, words }: ChapterParts): string {
  const styles = citations.map(
    (one) => `<dt>${escapeXml(one.style)}</dt><dd>${citationXhtml(one)}</dd>`,
  );
  return `<section class="cite"><h2>${escapeXml(words.cite)}</h2><dl>${styles.join('\n')}</dl></section>`;
}
