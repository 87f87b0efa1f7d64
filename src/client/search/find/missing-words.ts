import type { FoundTerm } from './find-terms.ts';

/** A word that no brief has, or none in its title. */
export interface MissingWord {
  word: string;
  isOfTitle: boolean;
}

/** The words of a query that no brief has, as readers typed them. */
export function missingWords(terms: readonly FoundTerm[]): MissingWord[] {
  return terms
    .filter(({ hits }) => hits.size === 0)
    .map(({ term }) => ({
      word: withoutQuotationMarks(term.text),
      isOfTitle: term.within === 'title',
    }));
}

function withoutQuotationMarks(text: string): string {
  return text.replace(/["“”„‟«»‹›]/g, '');
}
