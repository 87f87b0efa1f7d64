import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BriefEntry } from '../../content/entries/entries.ts';
import type { BookChapter, BookFact, BookImage } from '../../exports/books/book.ts';
import { bookChapter } from '../../exports/books/chapter.ts';
import { bookImage, isBookImage } from '../../exports/books/image.ts';
import type { CarriedBrief } from '../../exports/texts/carried-brief.ts';
import { paths } from '../../model/addresses.ts';
import { joinNames } from '../../model/language/join-names.ts';
import { fill } from '../../model/language/plural.ts';
import type { StyledCitation } from '../../model/page/styled-citation.ts';
import type { SourceId } from '../../model/records/ids.ts';
import { noteRead } from '../../reads/note-reads.ts';
import { readSettings } from '../../settings.ts';
import { styledCitations } from '../sources/styled-citations.ts';
import type { View } from '../view.ts';

/** A brief as a chapter, with what the books that hold it have to know. */
export interface BriefChapter {
  chapter: BookChapter;
  /** The day on which it was last changed, as it tells. */
  modified: string;
  sources: SourceId[];
  /** In every citation style. */
  citations: StyledCitation[];
}

/** A brief that was joined as a chapter of books. */
export function briefChapter(brief: BriefEntry, carried: CarriedBrief, view: View): BriefChapter {
  const citations = styledCitations(carried.record, view);
  const chapter = bookChapter(carried, {
    facts: factsOfBrief(brief, carried, view),
    citations,
    images: imagesOf(brief, view),
    words: { cite: view.strings.brief.cite },
  });
  const sources = carried.sources.map(({ id }) => id as SourceId);
  return { chapter, modified: lastChangeOf(carried), sources, citations };
}

function lastChangeOf({ published, updated, corrections }: CarriedBrief): string {
  const days = [published, updated ?? published, ...corrections.map(({ date }) => date)];
  return days.toSorted().at(-1) ?? published;
}

/** By whom a brief is, and from when. */
export function factsOfBrief(
  { first: { data } }: BriefEntry,
  { authors, translators }: CarriedBrief,
  { strings: { brief: words }, language, date }: View,
): BookFact[] {
  const namesOf = (people: CarriedBrief['authors']) =>
    joinNames(
      people.map(({ name }) => name),
      language,
    );
  const days: [string, string | undefined][] = [
    [data.restates ? words.originalOn : words.on, data.date],
    [words.restatedOn, data.restated],
    [words.updatedOn, data.updated],
  ];
  return [
    ...(authors.length > 0 ? [{ name: words.by, words: namesOf(authors) }] : []),
    ...(translators.length > 0
      ? [{ name: '', words: fill(words.translatedBy, { names: namesOf(translators) }) }]
      : []),
    ...days.flatMap(([name, day]) => (day === undefined ? [] : [{ name, words: date(day) }])),
  ];
}

function imagesOf({ id, folder, images }: BriefEntry, view: View): Map<string, BookImage> {
  const files = Object.keys(images).filter(isBookImage);
  if (files.length === 0) return new Map();
  const { contentDir } = readSettings();
  return new Map(
    files
      .map((file) => {
        noteRead(`file ${folder}/${file}`);
        return file;
      })
      .map((file) => [
        view.absolute(paths.image(id, file), view.library.address.defaultLanguage),
        bookImage(file, readFileSync(join(contentDir, folder, file))),
      ]),
  );
}
