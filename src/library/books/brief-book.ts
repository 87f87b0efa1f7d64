import type { BriefEntry } from '../../content/entries/entries.ts';
import type { BookPerson } from '../../exports/books/book.ts';
import { toEpub } from '../../exports/books/epub.ts';
import type { CarriedBrief } from '../../exports/texts/carried-brief.ts';
import type { CslName } from '../../model/citation/csl-item.ts';
import { plainName, sortedName } from '../../model/citation/csl-name.ts';
import { frameOfBook, sourcesOfBook } from './book-frame.ts';
import { type BriefChapter, factsOfBrief } from './brief-chapter.ts';
import type { View } from '../view.ts';

/** A brief that was joined as a book of its own, with its one chapter. */
export function briefBook(
  brief: BriefEntry,
  carried: CarriedBrief,
  { chapter, modified, sources, citations }: BriefChapter,
  view: View,
): Uint8Array {
  const { record, restates, words } = carried;
  return toEpub({
    ...frameOfBook(view, modified),
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
    citation: citations[1],
    chapters: [chapter],
    sources: sourcesOfBook(sources, view),
  });
}

function person(name: CslName, role: BookPerson['role']): BookPerson {
  return { name: plainName(name), sortedName: sortedName(name), role };
}
