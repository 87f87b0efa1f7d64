import type { BriefEntry } from '../../content/entries/entries.ts';
import type { BookPerson } from '../../exports/books/book.ts';
import { toEpub } from '../../exports/books/epub.ts';
import type { CarriedBrief } from '../../exports/texts/carried-brief.ts';
import type { CslName } from '../../model/citation/csl-item.ts';
import { plainName, sortedName } from '../../model/citation/csl-name.ts';
import { frameOfBook, sourcesOfBook } from './book-frame.ts';
import { briefChapter, factsOfBrief } from './brief-chapter.ts';
import { styledCitations } from '../sources/styled-citations.ts';
import type { View } from '../view.ts';

/** A brief as a book of its own. */
export function briefBook(brief: BriefEntry, carried: CarriedBrief, view: View): Uint8Array {
  const { record, restates, words } = carried;
  const { chapter, modified, sources } = briefChapter(brief, view, carried);
  const styled = styledCitations(record, view);
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
    citation: styled[1],
    chapters: [chapter],
    sources: sourcesOfBook(sources, view),
  });
}

function person(name: CslName, role: BookPerson['role']): BookPerson {
  return { name: plainName(name), sortedName: sortedName(name), role };
}
