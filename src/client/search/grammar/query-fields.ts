import type { FacetName } from '../../../model/facets.ts';
import type { Language } from '../../../model/language/language.ts';
import { memoizeWeakly } from '../../../model/memoize.ts';
import { fold } from '../../../model/text/fold.ts';

/** What a field asks for: a value of a facet, words of the title, or a time. */
export type QueryField = FacetName | 'title' | 'date' | 'after' | 'before' | 'until' | 'text';

// Every language's words are understood on every page.
const words: Record<QueryField, readonly string[]> = {
  topic: ['topic', 'subject', 'موضوع'],
  region: ['region', 'country', 'منطقة', 'بلد', 'دولة'],
  type: ['type', 'نوع'],
  author: ['author', 'مؤلف', 'كاتب'],
  title: ['title', 'intitle', 'عنوان'],
  date: ['date', 'year', 'تاريخ', 'سنة', 'عام'],
  after: ['after', 'since', 'from', 'بعد', 'منذ', 'من'],
  before: ['before', 'قبل'],
  until: ['until', 'حتى'],
  text: ['text', 'intext', 'نص'],
};

// Most queries name none, and to fold the first word takes as long as the rest of a search.
const byFoldedWord = memoizeWeakly(
  (all: typeof words) =>
    new Map(
      Object.entries(all).flatMap(([field, own]) =>
        own.flatMap((word) => [word, `ال${word}`].map((one) => [fold(one), field as QueryField])),
      ),
    ),
);

/** The field that a word before a colon names, with or without its article. */
export function fieldOf(word: string): QueryField | undefined {
  return byFoldedWord(words).get(fold(word));
}

/** The word for a field in a language. */
export function fieldWord(field: QueryField, language: Language): string {
  const isArabic = /^ar(?:-|$)/i.test(language);
  const own = words[field].find((word) => /\p{Script=Arabic}/u.test(word) === isArabic);
  return own ?? field;
}
