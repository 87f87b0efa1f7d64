import type { BriefEntry } from '../content/entries/entries.ts';
import type { Book, BookPerson } from '../exports/books/book.ts';
import { toEpub } from '../exports/books/epub.ts';
import type { CarriedBrief } from '../exports/texts/carried-brief.ts';
import type { CslName } from '../model/citation/csl-item.ts';
import { plainName, sortedName } from '../model/citation/csl-name.ts';
import { directionOf } from '../model/language/language.ts';
import { fill } from '../model/language/plural.ts';
import type { SourceId } from '../model/records/ids.ts';
import { briefChapter, factsOfBrief } from './brief-chapter.ts';
import { farawayView } from './carry-brief.ts';
import { sourceHtml } from './source-html.ts';
import { sourcesByName } from './source-pages.ts';
import { sourceOf } from './library.ts';
import { styledCitations } from './styled-citations.ts';
import type { View } from './view.ts';

/** A brief as a book of its own. */
export function briefBook(brief: BriefEntry, carried: CarriedBrief, view: View): Uint8Array {
  const { record, restates, words } = carried;
  const modified = lastChangeOf(carried);
  const styled = styledCitations(record, view);
  return toEpub({
    ...frameOf(view, modified),
    url: carried.url,
    title: carried.title,
    kind: carried.type.name,
    line: carried.summary,
    people: [
      ...(record.author ?? []).map((name) => person(name, 'aut')),
      ...(record.translator ?? []).map((name) => person(name, 'trl')),
    ],
    published: carried.published,
    subjects: [...carried.topics, ...carried.regions].map(({ name }) => name),
    restates:
      words.restates === undefined ? undefined : { words: words.restates, url: restates?.URL },
    facts: factsOfBrief(brief, carried, view),
    citation: styled[1],
    chapters: [briefChapter(brief, carried, view)],
    sources: sourceLines(carried.sources, view),
  });
}

/** What every book in a language has. */
function frameOf(
  { library, language, strings, label, date }: View,
  modified: string,
): Pick<Book, 'language' | 'direction' | 'publisher' | 'modified' | 'words'> {
  return {
    language,
    direction: directionOf(language),
    publisher: label(library.site.publisher).text,
    modified,
    words: {
      titlePage: strings.books.titlePage,
      contents: strings.brief.contents,
      sources: strings.lists.sources,
      citeAs: strings.brief.citeAs,
      copy: fill(strings.books.copy, { date: date(modified) }),
      extent: undefined,
      accessibility: strings.books.accessibility,
    },
  };
}

/** When a brief was last changed, as it tells. */
function lastChangeOf({ published, updated, corrections }: CarriedBrief): string {
  const days = [published, updated ?? published, ...corrections.map(({ date }) => date)];
  return days.toSorted().at(-1) ?? published;
}

function person(name: CslName, role: BookPerson['role']): BookPerson {
  return { name: plainName(name), sortedName: sortedName(name), role };
}

function sourceLines(items: readonly { id: string }[], view: View): string[] {
  const away = farawayView(view);
  return sourcesByName(
    items.map(({ id }) => id as SourceId),
    away,
  ).map((id) => sourceHtml(sourceOf(id, away.library), away));
}
