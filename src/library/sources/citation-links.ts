import type { BriefEntry } from '../../content/entries/entries.ts';
import { citationFormats } from '../../exports/citations/citation-formats.ts';
import { epubMediaType } from '../../exports/books/epub.ts';
import { textFormats } from '../../exports/texts/text-formats.ts';
import { type Path, paths } from '../../model/addresses.ts';
import type { CitationLink, OfferedFiles } from '../../model/page/citation-link.ts';
import { textIn } from '../library.ts';
import type { View } from '../view.ts';

/** The forms in which a page's own citation (`cite`), or what it cites (`sources`), can be taken along. */
export function citationLinks(page: Path, name: 'cite' | 'sources', view: View): CitationLink[] {
  const file = fileName([page.split('/').at(-2) ?? '', name === 'sources' ? name : ''], view);
  return citationFormats.map((format) => ({
    ...{ name: format.name, mediaType: format.mediaType },
    href: view.to(paths.citations(page, name, format.ending)),
    file: `${file}.${format.ending}`,
  }));
}

/** The forms in which the text of a brief can be taken along. */
export function textLinks(id: string, view: View): CitationLink[] {
  const file = fileName([id], view);
  return [
    ...textFormats.map(({ name, mediaType, ending }) => ({
      ...{ name, mediaType },
      href: view.to(paths.text(id, ending)),
      file: `${file}.${ending}`,
    })),
    bookLink(paths.brief(id), view),
  ];
}

/** The book beside a page. */
export function bookLink(page: Path, view: View): CitationLink {
  return {
    ...{ name: 'EPUB', mediaType: epubMediaType },
    href: view.to(paths.book(page)),
    file: `${fileName([page.split('/').at(-2) ?? ''], view)}.epub`,
  };
}

function fileName(parts: readonly string[], { language, library }: View): string {
  const own = language === library.address.defaultLanguage ? '' : language;
  return [...new Set([...parts, own].filter(Boolean))].join('-');
}

/** All that the briefs of a list cite, as files; none where they cite nothing. */
export function sourcesOfList(
  list: Path,
  briefs: readonly BriefEntry[] = [],
  view: View,
): OfferedFiles | undefined {
  const isCiting = briefs.some(
    (brief) => (textIn(brief, view.language) ?? brief.first).cited.length,
  );
  if (!isCiting) return undefined;
  return {
    words: view.strings.lists.takeSourcesOf,
    links: citationLinks(list, 'sources', view),
    isOneOfSeveral: true,
  };
}
