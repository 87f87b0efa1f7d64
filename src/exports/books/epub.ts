import type { Book } from './book.ts';
import { bookStyle } from './book-style.ts';
import { navigationPage, sourcesPage, titlePage } from './front-pages.ts';
import { containerDocument, hasSources, packageDocument } from './package-document.ts';
import { type PackedFile, packText, storeText, zipFiles } from './zip.ts';

/** What a file of this kind is sent as, and what its first bytes say. */
export const epubMediaType = 'application/epub+zip';

const style = packText(bookStyle);
const container = packText(containerDocument);

/** A book as EPUB 3.3: the same book is the same bytes. */
export function toEpub(book: Book): Uint8Array {
  const pages = new Map<string, PackedFile>([
    // First and as it is: programs tell the file by it.
    ['mimetype', storeText(epubMediaType)],
    ['META-INF/container.xml', container],
    ['EPUB/package.opf', packText(packageDocument(book))],
    ['EPUB/nav.xhtml', packText(navigationPage(book))],
    ['EPUB/book.css', style],
    ['EPUB/title.xhtml', packText(titlePage(book))],
    ...book.chapters.map(({ name, xhtml }) => [`EPUB/${name}.xhtml`, xhtml] as const),
    ...(hasSources(book) ? [['EPUB/sources.xhtml', packText(sourcesPage(book))] as const] : []),
    ...book.chapters.flatMap(({ images }) =>
      images.map(({ name, packed }) => [`EPUB/${name}`, packed] as const),
    ),
  ]);
  return zipFiles([...pages]);
}
