import type { BriefPage } from './brief-page.ts';
import { citationOrder, type CitationPart } from './citation-part.ts';
import type { Language } from '../language/language.ts';
import { joinNames } from '../language/join-names.ts';
import { withinQuotation } from '../language/quotation-marks.ts';

/** What a citation of a brief says, in order, its title as it stands in quotation marks: a site that writes its briefs itself is named once. */
export function citationParts(
  { authors, title, restated, published }: BriefPage,
  siteName: string,
  language: Language,
): CitationPart[] {
  const names = joinNames(
    authors.map(({ text }) => text),
    language,
  );
  const texts: Record<CitationPart['part'], string> = {
    authors: names,
    title: withinQuotation(title, language),
    publisher: names === siteName ? '' : siteName,
    date: (restated ?? published).date,
  };
  return citationOrder.flatMap((part) => (texts[part] ? [{ part, text: texts[part] }] : []));
}
