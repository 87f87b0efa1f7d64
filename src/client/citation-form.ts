import type { CitationPart } from '../model/brief-citation.ts';
import type { CitationForm } from './cited-quote.ts';

/** How the page's component wants quotes to be cited. */
export function citationFormOf({ dataset }: HTMLElement): CitationForm {
  const parts: unknown = JSON.parse(dataset['citation'] ?? '[]');
  const { lang, dir } = document.documentElement;
  return {
    parts: Array.isArray(parts) ? parts.filter(isPart) : [],
    quote: dataset['marks'] ?? '{text}',
    title: dataset['titleMarks'] ?? '{title}',
    comma: dataset['comma'] ?? ', ',
    language: lang,
    direction: dir,
  };
}

function isPart(value: unknown): value is CitationPart {
  return typeof value === 'object' && value !== null && 'part' in value && 'text' in value;
}
