import type { CitedPassage } from '../content/entries/cited-passages.ts';
import type { BriefEntry, PageEntry, TextEntry } from '../content/entries/entries.ts';
import { type Path, paths } from '../model/addresses.ts';
import type { BriefId, SourceId } from '../model/records/ids.ts';

/** Something of ours whose notes cite: a brief or a page of prose. */
export interface CitingWork {
  path: Path;
  /** None for a page of prose. */
  brief?: BriefId;
  /** Its texts, the one that stands in for missing languages first. */
  texts: readonly TextEntry<{ title: string }>[];
  /** Whether its passages have ids that last; those of pages go by position. */
  hasPermalinks: boolean;
}

/** A citation of a source: the work and the text it stands in, and where. */
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
      brief: id,
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
