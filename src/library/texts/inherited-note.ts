import type { Strings } from 'pincite:strings';
import { directionOf, type Language } from '../../model/language/language.ts';
import { foreignScript, languageOfForeign } from '../../model/locale/find-foreign.ts';
import type { Template } from '../../model/reading/rendered-text.ts';

/**
 * A note of the first language as a translation takes it over.
 *
 * The author's words are marked as what they are, which may be another language than their text's; what stands between the citations is the page's.
 */
export function inheritedNote(
  note: Template,
  language: Language,
  { comma, separator }: Pick<Strings['citation'], 'comma' | 'separator'>,
  languages: readonly Language[],
): Template {
  let isWords = false;
  return note.map((piece, index) => {
    if (typeof piece === 'string') return isWords ? piece : withSeparators(piece, comma, separator);
    if (piece.type !== 'note-words') return piece;
    isWords = piece.edge === 'start';
    if (!isWords) return '</span>';
    const found = foreignScript(wordsFrom(note, index + 1), language);
    const own = found ? languageOfForeign(found, languages) : language;
    return `<span lang="${own}" dir="${directionOf(own)}">`;
  });
}

// What the author wrote up to the next citation or the end.
function wordsFrom(note: Template, start: number): string {
  const end = note.findIndex(
    (piece, index) => index >= start && typeof piece !== 'string' && piece.type === 'note-words',
  );
  return note
    .slice(start, end < 0 ? undefined : end)
    .filter((piece) => typeof piece === 'string')
    .join('')
    .replace(/<[^>]*>|&#?\w+;/g, ' ');
}

// Signs in the text between tags; those that belong to a character reference stay.
function withSeparators(html: string, comma: string, separator: string): string {
  return html.replace(/<[^>]*>|&#?\w+;|[,،]|[;؛]/g, (found) => {
    if (/[,،]/.test(found[0] ?? '')) return comma.trim();
    return /[;؛]/.test(found[0] ?? '') ? separator.trim() : found;
  });
}
