import type { BriefEntry } from '../../content/entries/entries.ts';
import { toEpub } from '../../exports/books/epub.ts';
import { linkChapter } from '../../exports/books/chapter.ts';
import { type Path, paths } from '../../model/addresses.ts';
import { fill, formatNumber, plural } from '../../model/language/plural.ts';
import type { CitationLink, OfferedFiles } from '../../model/page/citation-link.ts';
import type { Labels } from '../../model/records/labels.ts';
import { frameOfBook, sourcesOfBook } from './book-frame.ts';
import type { BriefChapter } from './brief-chapter.ts';
import { bookLink } from '../sources/citation-links.ts';
import { textIn } from '../library.ts';
import type { View } from '../view.ts';

/** How many briefs a book has: with several hundred, programs are slow to open it, and every text is in many. */
const briefsOfBook = 300;

/** What a book of several briefs is about. */
export interface BookSubject {
  /** The page that lists them. */
  page: Path;
  record: { name: Labels; line?: Labels | undefined };
  /** Newest first. */
  briefs: readonly BriefEntry[];
}

/** The briefs on a topic or region as a book, each a chapter that was made before, their sources together. */
export function collectionBook(
  { page, record, briefs }: BookSubject,
  chapterOf: (brief: BriefEntry) => BriefChapter,
  view: View,
): Uint8Array {
  const { strings, library, label, language } = view;
  const all = inLanguage(briefs, view);
  const chapters = all.slice(0, briefsOfBook).map(chapterOf);
  const byAddress = new Map(chapters.map(({ chapter }) => [chapter.url, chapter]));
  const days = chapters.map(({ modified }) => modified).toSorted();
  const name = label(record.name).text;
  const siteName = label(library.site.name).text;
  const publisher = label(library.site.publisher).text;
  return toEpub({
    ...frameOfBook(view, days.at(-1) ?? ''),
    url: view.absolute(page),
    title: fill(strings.feeds.title, { site: siteName, name }),
    kind: undefined,
    line: record.line && label(record.line).text,
    people: [{ name: publisher, sortedName: publisher, role: 'pbl' }],
    published: days.at(-1) ?? '',
    subjects: [name],
    restates: undefined,
    facts: [
      {
        name: '',
        words:
          all.length > chapters.length
            ? newest(strings.books.newestOf, all.length, view)
            : plural(strings.search.answer.found, chapters.length, language),
      },
    ],
    citation: undefined,
    chapters: chapters.map(({ chapter }) => linkChapter(chapter, byAddress)),
    sources: sourcesOfBook(
      chapters.flatMap(({ sources }) => sources),
      view,
    ),
  });
}

/** The book of a list's briefs as a file that it offers; none where it has none in the language. */
export function bookOfList(
  page: Path,
  briefs: readonly BriefEntry[],
  view: View,
): OfferedFiles | undefined {
  const { length } = inLanguage(briefs, view);
  if (length === 0) return undefined;
  const { books } = view.strings;
  const link: CitationLink = bookLink(page, view);
  const words = length > briefsOfBook ? newest(books.takeNewest, length, view) : books.take;
  return { words, links: [link], isOneOfSeveral: false };
}

/** The address of such a book within the host; none where there is none. */
export function addressOfBook({ page, briefs }: BookSubject, view: View): string | undefined {
  return inLanguage(briefs, view).length > 0 ? view.to(paths.book(page)) : undefined;
}

function inLanguage(briefs: readonly BriefEntry[], { language }: View): BriefEntry[] {
  return briefs.filter((brief) => textIn(brief, language) !== undefined);
}

function newest(words: string, total: number, { language }: View): string {
  return fill(words, {
    count: formatNumber(briefsOfBook, language),
    total: formatNumber(total, language),
  });
}
