import type { BriefEntry } from '../../content/entries/entries.ts';
import { toListCsv, toListJson } from '../../exports/texts/list-formats.ts';
import type { ListedBrief, ListedBriefs } from '../../exports/texts/listed-brief.ts';
import { toLlmsText } from '../../exports/texts/llms-text.ts';
import { absoluteAddressOf, addressOf, type Path, paths } from '../../model/addresses.ts';
import type { CitationLink } from '../../model/page/citation-link.ts';
import { nameOfLanguage } from '../../model/language/language.ts';
import { languagesOf } from '../languages-of.ts';
import { type Library, textIn } from '../library.ts';
import { type View, viewIn } from '../view.ts';

/** The digest of a text's file, by brief, view and ending. */
export type DigestOf = (brief: BriefEntry, view: View, ending: 'md' | 'json') => string;

/** A file that lists all texts of the site: its path and how it is written. */
export interface ListFile {
  path: Path;
  write: () => string;
}

/** The lists of all texts for programs. */
export function listFiles(library: Library, digestOf: DigestOf): ListFile[] {
  let made: ListedBriefs | undefined;
  const list = () => (made ??= listOf(library, digestOf));
  return [
    { path: paths.briefsJson, write: () => toListJson(list()) },
    { path: paths.briefsCsv, write: () => toListCsv(list()) },
    { path: paths.llms, write: () => toLlmsText(list(), llmsWords(library)) },
  ];
}

/** The list of all texts, in the forms that it can be taken along in. */
export function listLinks({ library }: View): CitationLink[] {
  return [
    { name: 'JSON', mediaType: 'application/json', path: paths.briefsJson },
    { name: 'CSV', mediaType: 'text/csv', path: paths.briefsCsv },
  ].map(({ path, ...form }) => ({
    ...form,
    href: addressOf(library.address, path),
    file: path.slice(1),
  }));
}

function listOf(library: Library, digestOf: DigestOf): ListedBriefs {
  const view = viewIn(library, library.address.defaultLanguage);
  const { site } = library;
  return {
    name: view.label(site.name).text,
    description: view.label(site.description).text,
    url: view.absolute(paths.front),
    briefs: library.briefs.flatMap((brief) =>
      languagesOf(brief).flatMap((language) => listed(brief, viewIn(library, language), digestOf)),
    ),
  };
}

function listed(brief: BriefEntry, view: View, digestOf: DigestOf): ListedBrief[] {
  const { data } = brief.first;
  const text = textIn(brief, view.language);
  if (!text) return [];
  const file = (ending: 'md' | 'json') => ({
    url: view.absolute(paths.text(brief.id, ending)),
    sha256: digestOf(brief, view, ending),
  });
  return [
    {
      id: brief.id,
      language: view.language,
      title: text.data.title,
      summary: text.data.summary,
      type: data.type,
      authors: data.authors.flatMap((id) => {
        const author = view.library.authors.get(id);
        return author ? [view.label(author.name).text] : [];
      }),
      published: (data.restates && data.restated) || data.date,
      updated: data.updated,
      topics: data.topics,
      regions: data.regions,
      url: view.absolute(paths.brief(brief.id)),
      markdown: file('md'),
      json: file('json'),
    },
  ];
}

function llmsWords(library: Library) {
  const view = viewIn(library, library.address.defaultLanguage);
  const { llms } = view.strings;
  const absolute = (path: Path) => absoluteAddressOf(library.address, path);
  return {
    about: llms.about,
    languages: library.site.languages.map((language) => ({
      language,
      name: nameOfLanguage(language),
    })),
    files: [
      { name: llms.list, url: absolute(paths.briefsJson) },
      { name: llms.schema, url: absolute(paths.briefSchema) },
      { name: llms.sources, url: absolute(paths.citations(paths.front, 'sources', 'json')) },
    ],
  };
}
