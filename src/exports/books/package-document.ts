import { escapeXml } from '../escape-xml.ts';
import type { Book, BookPerson } from './book.ts';
import { webAddress } from './xhtml-page.ts';

/** The file that tells programs what a book is, what it holds and in which order it is read. */
export function packageDocument(book: Book): string {
  const { language, direction, chapters } = book;
  const isRightToLeft = direction === 'rtl';
  const reading = isRightToLeft ? ' page-progression-direction="rtl"' : '';
  return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${escapeXml(language)}" dir="${direction}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${metadata(book).join('\n')}
</metadata>
<manifest>
${manifest(book).join('\n')}
</manifest>
<spine${reading}>
${['title', 'nav', ...chapters.map(({ name }) => name), ...(hasSources(book) ? ['sources'] : [])]
  .map((name) => `<itemref idref="${name}"/>`)
  .join('\n')}
</spine>
</package>
`;
}

/** Whether there is a list of sources. */
export function hasSources({ sources }: Pick<Book, 'sources'>): boolean {
  return sources.length > 0;
}

/** Where programs find that file. */
export const containerDocument = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles>
<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
`;

function metadata(book: Book): string[] {
  const { url, title, language, line, publisher, restates } = book;
  return [
    `<dc:identifier id="id">${escapeXml(url)}</dc:identifier>`,
    element('dc:title', title),
    element('dc:language', language),
    ...book.people.flatMap(person),
    element('dc:publisher', publisher),
    element('dc:date', book.published),
    `<meta property="dcterms:modified">${dayTo(book.modified)}T00:00:00Z</meta>`,
    ...(line === undefined ? [] : [element('dc:description', line)]),
    ...book.subjects.map((subject) => element('dc:subject', subject)),
    ...(restates ? [element('dc:source', restates.url ?? restates.words)] : []),
    `<link rel="alternate" href="${escapeXml(webAddress(url) ?? url)}" media-type="text/html"/>`,
    ...accessibility(book),
  ];
}

function person({ name, sortedName, role }: BookPerson, index: number): string[] {
  const id = `person-${index + 1}`;
  return [
    `<dc:${role === 'trl' ? 'contributor' : 'creator'} id="${id}">${escapeXml(name)}</dc:${role === 'trl' ? 'contributor' : 'creator'}>`,
    `<meta refines="#${id}" property="role" scheme="marc:relators">${role}</meta>`,
    `<meta refines="#${id}" property="file-as">${escapeXml(sortedName)}</meta>`,
  ];
}

function accessibility({ chapters, words }: Book): string[] {
  const hasImages = chapters.some(({ images }) => images.length > 0);
  const said: [string, string][] = [
    ['accessMode', 'textual'],
    ...(hasImages ? [['accessMode', 'visual'] as [string, string]] : []),
    ['accessModeSufficient', 'textual'],
    ['accessibilityFeature', 'tableOfContents'],
    ['accessibilityFeature', 'structuralNavigation'],
    ['accessibilityFeature', 'readingOrder'],
    ['accessibilityFeature', 'displayTransformability'],
    ...(hasImages ? [['accessibilityFeature', 'alternativeText'] as [string, string]] : []),
    ['accessibilityHazard', 'none'],
    ['accessibilitySummary', words.accessibility],
  ];
  return said.map(([name, value]) => `<meta property="schema:${name}">${escapeXml(value)}</meta>`);
}

function manifest(book: Book): string[] {
  const page = (id: string, properties = '') =>
    `<item id="${id}" href="${id}.xhtml" media-type="application/xhtml+xml"${properties}/>`;
  const images = new Map(
    book.chapters.flatMap(({ images: own }) => own.map((one) => [one.name, one])),
  );
  return [
    page('nav', ' properties="nav"'),
    '<item id="style" href="book.css" media-type="text/css"/>',
    page('title'),
    ...book.chapters.map(({ name }) => page(name)),
    ...(hasSources(book) ? [page('sources')] : []),
    ...[...images.values()].map(
      ({ name, mediaType }, index) =>
        `<item id="image-${index + 1}" href="${escapeXml(name)}" media-type="${mediaType}"/>`,
    ),
  ];
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}

// A month or a year begins with its first day.
function dayTo(day: string): string {
  return `${day}${'-01-01'.slice(day.length - 4)}`.slice(0, 10);
}
