import type { BriefEntry } from '../../content/entries/entries.ts';
import { paths } from '../../model/addresses.ts';
import { cslDate } from '../../model/citation/csl-date.ts';
import type { CslItem, CslName } from '../../model/citation/csl-item.ts';
import type { AuthorId, SourceId } from '../../model/records/ids.ts';
import { withinQuotation } from '../../model/language/quotation-marks.ts';
import { fill } from '../../model/language/plural.ts';
import { personName } from '../../model/citation/csl-name.ts';
import { documentDate } from '../sources/document-date.ts';
import { sourceOf, textIn } from '../library.ts';
import { sourceItem } from '../sources/source-item.ts';
import { authorsOf, titleOf } from '../sources/source-words.ts';
import type { View } from '../view.ts';

/**
 * What a brief is called in one of its languages, as CSL-JSON; every other form of its citation is made from this.
 *
 * A restatement is the words of those who restate, with their date; the work restated is named as the original.
 */
export function briefRecord(brief: BriefEntry, view: View): CslItem {
  const text = textIn(brief, view.language);
  if (!text) throw new Error(`${brief.id} has no text in ${view.language}`);
  const { library, label, language } = view;
  const { data } = brief.first;
  const type = library.types.get(data.type);
  const own = data.restates ? data.restated : data.date;
  const issued = own ?? data.updated ?? data.date;
  const authors = namesOf(data.authors, view);
  const translators = namesOf(text.data.translators ?? [], view);
  return {
    id: language === library.address.defaultLanguage ? brief.id : `${brief.id}-${language}`,
    type: 'report',
    title: text.data.title,
    author: authors.length > 0 ? authors : [{ literal: label(library.site.publisher).text }],
    ...(translators.length > 0 && { translator: translators }),
    issued: cslDate(issued, view.date(issued)),
    publisher: label(library.site.publisher).text,
    ...(type && { genre: label(type.name).text }),
    language,
    URL: view.absolute(paths.brief(brief.id)),
    abstract: text.data.summary,
    ...(data.restates && originalOf(data.restates, view)),
  };
}

function namesOf(ids: readonly AuthorId[], view: View): CslName[] {
  return ids.flatMap((id): CslName[] => {
    const author = view.library.authors.get(id);
    if (!author) return [];
    const { text, language } = view.label(author.name);
    if (author.kind === 'organisation') return [{ literal: text }];
    return [personName(text, author.family?.[language])];
  });
}

/** What a citation of one of our checks says of the work that it checks, instead of that it restates it. */
export function checkNote({ first }: BriefEntry, view: View): string | undefined {
  const { restates } = first.data;
  const { citation } = view.strings;
  return (
    restates && fill(citation.checks, { work: restatedParts(restates, view).join(citation.comma) })
  );
}

/** The work that a brief restates, as a line names it: by whom, what, of when. */
export function restatedParts(id: SourceId, view: View): string[] {
  const source = sourceOf(id, view.library);
  const date = source.issued && documentDate(source.issued, view);
  const named = titleOf(source, view);
  const work =
    source.title === undefined
      ? named
      : fill(view.strings.brief.citeTitle, { title: withinQuotation(named, view.language) });
  return [authorsOf(source, view), work, date ?? ''].filter(Boolean);
}

function originalOf(id: SourceId, view: View): Partial<CslItem> {
  const { title, author, issued, publisher } = sourceItem(id, view);
  const { citation } = view.strings;
  return {
    ...(title !== undefined && { 'original-title': title }),
    ...(author && { 'original-author': author }),
    ...(issued && { 'original-date': issued }),
    ...(publisher !== undefined && { 'original-publisher': publisher }),
    note: fill(citation.restates, { work: restatedParts(id, view).join(citation.comma) }),
  };
}
