import type { CitationPiece, StyledCitation } from '../../model/page/styled-citation.ts';
import { escapeXml } from '../escape-xml.ts';
import { webLink } from './xhtml-page.ts';

/** A citation of a brief as it stands in a book. */
export function citationXhtml({ pieces }: StyledCitation): string {
  return pieces.map(piece).join('');
}

function piece({ text, form }: CitationPiece): string {
  const words = escapeXml(text);
  switch (form) {
    case 'name':
      return `<bdi>${words}</bdi>`;
    case 'italic':
      return `<i dir="auto">${words}</i>`;
    case 'address':
      return `<bdi dir="ltr">${webLink(text, words)}</bdi>`;
    case 'place':
      return '';
    default:
      return words;
  }
}
