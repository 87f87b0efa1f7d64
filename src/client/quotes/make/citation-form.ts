import { citationOrder } from '../../../model/page/citation-part.ts';
import type { CitationForm } from './cited-quote.ts';

/** How the page's component wants quotes to be cited. */
export function citationFormOf({ dataset }: HTMLElement): CitationForm {
  const { lang, dir } = document.documentElement;
  return {
    parts: citationOrder.flatMap((part) => {
      const text = dataset[part];
      return text ? [{ part, text }] : [];
    }),
    marks: dataset['marks'] ?? '{text}',
    comma: dataset['comma'] ?? ', ',
    language: lang,
    direction: dir,
  };
}
