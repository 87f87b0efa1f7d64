import { citationOrder } from '../../../model/page/citation-part.ts';
import { fill } from '../../../model/language/plural.ts';
import type { CitationForm } from './cited-quote.ts';

/** How the page's component wants quotes from a passage to be cited. */
export function citationFormOf({ dataset }: HTMLElement, id: string): CitationForm {
  const aside = document.getElementById(id)?.closest('aside');
  const number = /^p(\d.*)$/.exec(id)?.[1];
  const { lang, dir } = document.documentElement;
  return {
    parts: citationOrder.flatMap((part) => {
      const text = dataset[part];
      return text ? [{ part, text }] : [];
    }),
    place: number === undefined ? '' : fill(dataset['place'] ?? '', { number }),
    note: dataset[aside ? aside.className : 'note'] ?? '',
    marks: dataset['marks'] ?? '{text}',
    comma: dataset['comma'] ?? ', ',
    language: lang,
    direction: dir,
  };
}
