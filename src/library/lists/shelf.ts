import type { BriefEntry } from '../../content/entries/entries.ts';
import { paths } from '../../model/addresses.ts';
import type { CountedLink } from '../../model/page/counted-link.ts';
import type { Shelf } from '../../model/page/shelf.ts';
import type { AuthorId, NameId, RegionId, SourceId, TopicId } from '../../model/records/ids.ts';
import { answering } from '../library-answers.ts';
import { sourceOf, textIn } from '../library.ts';
import { authorEntries } from '../pages/lists.ts';
import { citingPassages } from '../sources/citing-passages.ts';
import { shortWords } from '../sources/short-words.ts';
import { titlePhrase } from '../sources/source-words.ts';
import { linkTo, toSource, type View } from '../view.ts';

const mostShown = 6;

// What one passage has says nothing of a shelf.
const least = 2;

/** What stands beside the briefs on a topic; counted in passages, once for each list. */
export const shelfOfTopic = answering('shelf-of-topic', (id, view) =>
  shelfOf(view.library.briefsByTopic.get(id as TopicId) ?? [], view),
);

/** The same for the briefs about a region. */
export const shelfOfRegion = answering('shelf-of-region', (id, view) =>
  shelfOf(view.library.briefsByRegion.get(id as RegionId) ?? [], view),
);

/** The same for the briefs of an author. */
export const authorShelf = answering('shelf-of-author', (id, view) =>
  shelfOf(
    authorEntries(id as AuthorId, view.library).map(({ brief }) => brief),
    view,
  ),
);

/** What stands in the passages that cite a source: what else they cite, whom they name. */
export const shelfOfSource = answering('shelf-of-source', (id, view): Shelf => {
  const documents = new Map<string, number>();
  const names = new Map<string, number>();
  for (const { text, cited } of citingPassages(id as SourceId, view)) {
    for (const { source, passage } of text.cited) {
      if (passage === cited.passage && source !== id) add(documents, source);
    }
    addNames(names, text.mentions[cited.passage] ?? []);
  }
  return shelfFrom(documents, names, 1, view);
});

function shelfOf(briefs: readonly BriefEntry[], view: View): Shelf {
  const documents = new Map<string, number>();
  const names = new Map<string, number>();
  for (const brief of briefs) {
    const { cited, mentions } = textIn(brief, view.language) ?? brief.first;
    for (const { source } of cited) add(documents, source);
    addNames(names, mentions.flat());
  }
  return shelfFrom(documents, names, least, view);
}

type Counts = Map<string, number>;

function add(counts: Counts, id: string): void {
  counts.set(id, (counts.get(id) ?? 0) + 1);
}

// Words that may mean several names say nothing of any.
function addNames(counts: Counts, mentions: readonly (readonly string[])[]): void {
  for (const [id = '', ...others] of mentions) if (others.length === 0) add(counts, id);
}

function shelfFrom(documents: Counts, names: Counts, fewest: number, view: View): Shelf {
  return {
    documents: most(documents, fewest).map(([id, count]) =>
      documentLink(id as SourceId, count, view),
    ),
    names: most(names, fewest).flatMap(([id, count]) => nameLink(id as NameId, count, view)),
  };
}

function most(counts: Counts, fewest: number): [string, number][] {
  return [...counts]
    .filter(([, count]) => count >= fewest)
    .sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
    .slice(0, mostShown);
}

function documentLink(id: SourceId, count: number, view: View): CountedLink {
  const { library } = view;
  const source = sourceOf(id, library);
  const { symbol, title, date } = shortWords(source, view);
  const { language } = titlePhrase(source, view);
  const text = symbol || [title, date].filter(Boolean).join(', ');
  return { id, href: toSource(id, view), count, text, ...(language && !symbol && { language }) };
}

function nameLink(id: NameId, count: number, view: View): CountedLink[] {
  const name = view.library.names.get(id);
  return name ? [{ id, count, ...linkTo(view, paths.name(id), name.name) }] : [];
}
