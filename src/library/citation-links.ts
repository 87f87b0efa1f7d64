import { citationFormats } from '../exports/citation-formats.ts';
import { type Path, paths } from '../model/addresses.ts';
import type { CitationLink } from '../model/page/citation-link.ts';
import type { View } from './view.ts';

/** The forms in which a page's own citation (`cite`), or what it cites (`sources`), can be taken along. */
export function citationLinks(page: Path, name: 'cite' | 'sources', view: View): CitationLink[] {
  return citationFormats.map((format) => ({
    ...{ name: format.name, mediaType: format.mediaType },
    href: view.to(paths.citations(page, name, format.ending)),
  }));
}
