import type { BriefEntry, CitedPassage, PageEntry, TextEntry } from '../content/entries.ts';
import { type Path, paths } from '../model/addresses.ts';
import type { SourceId } from '../model/ids.ts';
import type { Language } from '../model/language.ts';

/** Something of ours whose notes cite: a brief or a page of prose. */
export interface CitingWork {
  path: Path;
  /** Its texts, the one that stands in for missing languages first. */
  texts: readonly TextEntry<{ title: string }>[];
  /** Whether its passages have ids that last; those of pages go by position. */
  hasPermalinks: boolean;
}

/** A citation of a source: the work and the text it stands in, and the place there. */
export interface SourceCitation {
  work: CitingWork;
  text: TextEntry<{ title: string }>;
  cited: CitedPassage;
}

/** Every work that can cite, briefs before pages. */
export function citingWorks(
  briefs: readonly BriefEntry[],
  pages: readonly PageEntry[],
): CitingWork[] {
  return [
    ...briefs.map(({ id, first, translations }) => ({
      path: paths.brief(id),
      texts: [first, ...translations],
      hasPermalinks: true,
    })),
    ...pages.map(({ id, texts }) => ({ path: paths.page(id), texts, hasPermalinks: false })),
  ];
}

/** All citations of each source, in the order of the works. */
export function citationsOf(works: readonly CitingWork[]): Map<SourceId, SourceCitation[]> {
  const citations = new Map<SourceId, SourceCitation[]>();
  for (const work of works) {
    for (const text of work.texts) {
      for (const cited of text.cited) {
        const id = cited.source as SourceId;
        const known = citations.get(id);
        if (known) known.push({ work, text, cited });
        else citations.set(id, [{ work, text, cited }]);
      }
    }
  }
  return citations;
}

/** What `languagesOfSources` looks through. */
export interface SourceUses {
  /** The site's languages, the default one first. */
  languages: readonly Language[];
  sources: Iterable<SourceId>;
  briefs: readonly BriefEntry[];
  works: readonly CitingWork[];
}

/** The languages each source has a page in: the default one, and those whose texts cite or name it. */
export function languagesOfSources(uses: SourceUses): Map<SourceId, Language[]> {
  const [, ...others] = uses.languages;
  const named = others.map((language) => ({ language, ids: sourcesNamedIn(language, uses) }));
  return new Map(
    [...uses.sources].map((id) => [
      id,
      [
        ...uses.languages.slice(0, 1),
        ...named.filter(({ ids }) => ids.has(id)).map(({ language }) => language),
      ],
    ]),
  );
}

function sourcesNamedIn(language: Language, { briefs, works }: SourceUses): Set<SourceId> {
  const named = new Set<SourceId>();
  const isIn = (text: TextEntry<unknown>) => text.language === language;
  for (const { first, translations } of briefs) {
    if (![first, ...translations].some(isIn)) continue;
    const { restates, furtherReading } = first.data;
    for (const id of [...(restates ? [restates] : []), ...furtherReading]) named.add(id);
  }
  for (const { source } of works.flatMap(({ texts }) =>
    texts.filter(isIn).flatMap(({ cited }) => cited),
  )) {
    named.add(source as SourceId);
  }
  return named;
}
