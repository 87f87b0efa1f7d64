import type { Book } from '../../exports/books/book.ts';
import { directionOf } from '../../model/language/language.ts';
import { fill } from '../../model/language/plural.ts';
import type { SourceId } from '../../model/records/ids.ts';
import { remember } from '../../reads/remember.ts';
import { farawayView } from '../briefs/carry-brief.ts';
import { sourceOf } from '../library.ts';
import { sourceHtml } from '../sources/source-html.ts';
import { sourcesByName } from '../sources/source-pages.ts';
import type { View } from '../view.ts';

/** What every book in a language has. */
export function frameOfBook(
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
      accessibility: strings.books.accessibility,
    },
  };
}

/** The sources of a book as HTML, each once, sorted. */
export function sourcesOfBook(ids: readonly SourceId[], view: View): string[] {
  const away = farawayView(view);
  return sourcesByName([...new Set(ids)], away).map((id) => lineOf(id, away));
}

// The same source stands in many books.
const lineOf = remember((id: SourceId, view: View) => sourceHtml(sourceOf(id, view.library), view));
