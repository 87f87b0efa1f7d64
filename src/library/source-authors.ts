import { escapeHtml } from '../markdown/slot-html.ts';
import { joinPieces } from '../model/language/join-names.ts';
import type { Source } from '../model/records/source.ts';
import { isolate } from './isolate.ts';
import { bothForms, onlyFull, onlyShort, type SourceForm } from './source-form.ts';
import { familyNameOf, mostAuthors, wholeNameOf } from './source-words.ts';
import { phraseByScript, type View } from './view.ts';

/**
 * The authors of a source as HTML, joined by words of the page's language.
 *
 * Each name stands by itself, since in Arabic a list of Latin names would run backwards as one.
 */
export function authorsHtml(source: Source, view: View, form: SourceForm): string {
  const names = source.author.map((name) => ({
    text: wholeNameOf(name),
    short: familyNameOf(name),
  }));
  const html = (pieces: (string | { text: string; short: string })[]) =>
    pieces
      .map((piece) =>
        typeof piece === 'string'
          ? escapeHtml(piece)
          : nameHtml(piece.text, bothForms(piece.text, piece.short, form), source, view),
      )
      .join('');
  const pieces = joinPieces(names, view.language);
  if (form === 'full' || names.length <= mostAuthors) return html(pieces);
  const [before = '', after = ''] = view.strings.citation.andOthers.split('{name}').map(escapeHtml);
  const first = html(pieces.slice(0, 1));
  if (form === 'short') return before + first + after;
  return `${onlyShort(before)}${first}${onlyFull(html(pieces.slice(1)))}${onlyShort(after)}`;
}

/** A name in another script than the page, in the language of the document as far as its letters can be; its direction it finds itself. */
export function nameHtml(name: string, html: string, source: Source, view: View): string {
  const { language } = phraseByScript(view, name, source.language);
  return language === undefined ? isolate(html) : `<bdi lang="${language}">${html}</bdi>`;
}
