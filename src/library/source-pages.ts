import type { BriefEntry } from '../content/entries.ts';
import { paths } from '../model/addresses.ts';
import type { SourceId } from '../model/ids.ts';
import type { Language } from '../model/language.ts';
import type { Source } from '../model/source.ts';
import type { SourceLine, SourcePage } from '../model/source-page.ts';
import { type CitingPassage, citingPassages } from './citing-passages.ts';
import { addressOfSource, authorsOf, sourceHtml, titleOf } from './citation-html.ts';
import { type Library, textIn } from './library.ts';
import type { List } from './routes.ts';
import type { View } from './view.ts';

/** The sources of a language's texts by what they are sorted under: first author's family name, else title. */
export function sourceList(view: View): List<SourceId, never>[] {
  const { compare } = new Intl.Collator(view.language, { ignorePunctuation: true });
  const entries = sourcesIn(view)
    .map((id) => ({ id, key: sortKey(sourceOf(id, view), view) }))
    .sort((a, b) => compare(a.key, b.key) || compare(a.id, b.id))
    .map(({ id }) => id);
  return [{ params: {}, path: paths.sources, entries }];
}

/** The sources that have a page in a language: all in the default one, else those its texts cite or name. */
export function sourcesIn({ library, language }: Pick<View, 'library' | 'language'>): SourceId[] {
  const all = [...library.sources.keys()];
  if (language === library.address.defaultLanguage) return all;
  const named = new Set<SourceId>();
  for (const brief of library.briefs) {
    const text = textIn(brief, language);
    if (!text) continue;
    const { restates, furtherReading } = brief.first.data;
    for (const id of [...(restates ? [restates] : []), ...furtherReading]) named.add(id);
    for (const { source } of text.cited) named.add(source as SourceId);
  }
  return all.filter((id) => named.has(id));
}

/** The languages each source has a page in. */
export function languagesOfSources(library: Library): Map<SourceId, Language[]> {
  const languages = new Map<SourceId, Language[]>();
  for (const language of library.site.languages) {
    for (const id of sourcesIn({ library, language })) {
      languages.set(id, [...(languages.get(id) ?? []), language]);
    }
  }
  return languages;
}

/** A source as the list of sources shows it. */
export function sourceLine(id: SourceId, view: View): SourceLine {
  const source = sourceOf(id, view);
  const [first = ''] = sortKey(source, view).replace(/^[^\p{L}\p{N}]+/u, '');
  return {
    letter: /\p{L}/u.test(first) ? first.toLocaleUpperCase(view.language) : '',
    html: sourceHtml(source, view),
    href: view.to(paths.source(id)),
    count: citingPassages(id, view).length,
  };
}

/** The briefs that cite a source, each with its citing passages. */
export function citingBriefs(id: SourceId, view: View): CitingBrief[] {
  return [...Map.groupBy(citingPassages(id, view), ({ brief }) => brief)];
}

/** Everything a source's page shows, with some of the briefs that cite it. */
export function sourcePage(id: SourceId, citing: readonly CitingBrief[], view: View): SourcePage {
  const source = sourceOf(id, view);
  return {
    title: titleOf(source, view),
    titleLanguage: source.language === view.language ? undefined : source.language,
    authors: authorsOf(source, view),
    html: sourceHtml(source, view),
    href: addressOfSource(source),
    citing: citing.map(([brief, passages]) => {
      const text = textIn(brief, view.language) ?? brief.first;
      const path = paths.brief(brief.id);
      const base = view.absolute(path, text.language).slice(view.library.address.origin.length);
      return {
        title: text.data.title,
        language: text.language === view.language ? undefined : text.language,
        href: base,
        passages: passages.map(({ passageId }) => ({
          href: `${base}#${passageId}`,
          number: passageId.slice(1),
        })),
      };
    }),
  };
}

function sortKey(source: Source, view: View): string {
  const [author] = source.author;
  const name = author && ('literal' in author ? author.literal : author.family);
  return name ?? source.publisher ?? titleOf(source, view);
}

function sourceOf(id: SourceId, { library }: View): Source {
  const source = library.sources.get(id);
  if (!source) throw new Error(`source ${id} is not there`);
  return source;
}

type CitingBrief = [BriefEntry, CitingPassage[]];
