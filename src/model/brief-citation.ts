import type { BriefPage } from './brief-page.ts';
import type { Language } from './language.ts';
import { joinNames } from './name-list.ts';

/** One thing that a citation of a brief says. */
export interface CitationPart {
  part: 'authors' | 'title' | 'publisher' | 'date';
  text: string;
}

/** What a citation of a brief says, in order: a site that writes its briefs itself is named once. */
export function citationParts(
  { authors, title, restated, published }: BriefPage,
  siteName: string,
  language: Language,
): CitationPart[] {
  const names = joinNames(
    authors.map(({ text }) => text),
    language,
  );
  const parts: CitationPart[] = [
    { part: 'authors', text: names },
    { part: 'title', text: title },
    { part: 'publisher', text: names === siteName ? '' : siteName },
    { part: 'date', text: (restated ?? published).date },
  ];
  return parts.filter(({ text }) => text !== '');
}
