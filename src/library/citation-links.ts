import type { BriefEntry } from '../content/entries/entries.ts';
import { citationFormats } from '../exports/citation-formats.ts';
import { type Path, paths } from '../model/addresses.ts';
import type { CitationLink, OfferedFiles } from '../model/page/citation-link.ts';
import { textIn } from './library.ts';
import type { View } from './view.ts';

/** The forms in which a page's own citation (`cite`), or what it cites (`sources`), can be taken along. */
export function citationLinks(page: Path, name: 'cite' | 'sources', view: View): CitationLink[] {
  const { defaultLanguage } = view.library.address;
  const names = [
    page.split('/').at(-2) ?? '',
    name === 'sources' ? name : '',
    view.language === defaultLanguage ? '' : view.language,
  ];
  const file = [...new Set(names.filter(Boolean))].join('-');
  return citationFormats.map((format) => ({
    ...{ name: format.name, mediaType: format.mediaType },
    href: view.to(paths.citations(page, name, format.ending)),
    file: `${file}.${format.ending}`,
  }));
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
  return { words: view.strings.lists.takeSourcesOf, links: citationLinks(list, 'sources', view) };
}
