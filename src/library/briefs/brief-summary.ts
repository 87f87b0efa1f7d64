import type { BriefEntry } from '../../content/entries/entries.ts';
import { addressOf, paths } from '../../model/addresses.ts';
import type { Phrase } from '../../model/page/phrase.ts';
import type { BriefSummary } from '../../model/page/brief-summary.ts';
import { fill } from '../../model/language/plural.ts';
import { remember } from '../../reads/remember.ts';
import { textIn } from '../library.ts';
import { phraseByScript, phraseOf, type View } from '../view.ts';

/** A brief in the view's language, else in its first with that language named. */
export const summarize = remember((brief: BriefEntry, view: View): BriefSummary => {
  const { library, language } = view;
  const text = textIn(brief, language) ?? brief.first;
  const { date, type, authors, restates, restated } = brief.first.data;
  const { lists } = view.strings;
  const elsewhere = text.language !== language;
  const own = (words: string): Phrase =>
    elsewhere ? { text: words, language: text.language } : phraseByScript(view, words);
  const typeRecord = library.types.get(type);
  return {
    href: addressOf(library.address, paths.brief(brief.id), text.language),
    title: own(text.data.title),
    summary: own(text.data.summary),
    language: elsewhere ? text.language : undefined,
    date: restates ? fill(lists.originalOf, { date: view.date(date) }) : view.date(date),
    isoDate: date,
    restated: restated
      ? { date: fill(lists.restatedOf, { date: view.date(restated) }), isoDate: restated }
      : undefined,
    year: Number(date.slice(0, 4)),
    type: typeRecord ? view.label(typeRecord.name).text : type,
    authors: authors.flatMap((id) => {
      const author = library.authors.get(id);
      return author ? [phraseOf(view, author.name)] : [];
    }),
  };
});
