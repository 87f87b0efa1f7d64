import type { Strings } from 'pincite:strings';
import { directionOf, type Language } from '../model/language/language.ts';
import type { Template } from '../model/reading/rendered-text.ts';

/**
 * A note of the first language as a translation takes it over.
 *
 * The author's words are marked as what they are; what stands between the citations is the page's.
 */
export function inheritedNote(
  note: Template,
  language: Language,
  { comma, separator }: Pick<Strings['citation'], 'comma' | 'separator'>,
): Template {
  let isWords = false;
  return note.map((piece) => {
    if (typeof piece === 'string') return isWords ? piece : withSeparators(piece, comma, separator);
    if (piece.type !== 'note-words') return piece;
    isWords = piece.edge === 'start';
    return isWords ? `<span lang="${language}" dir="${directionOf(language)}">` : '</span>';
  });
}

// Signs in the text between tags; those that belong to a character reference stay.
function withSeparators(html: string, comma: string, separator: string): string {
  return html.replace(/<[^>]*>|&#?\w+;|[,،]|[;؛]/g, (found) => {
    if (/[,،]/.test(found[0] ?? '')) return comma.trim();
    return /[;؛]/.test(found[0] ?? '') ? separator.trim() : found;
  });
}
