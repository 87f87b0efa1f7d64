import { escapeHtml } from '../../model/text/escape-html.ts';
import { joinPieces } from '../../model/language/join-names.ts';
import type { Phrase } from '../../model/page/phrase.ts';
import type { SourceName } from '../../model/records/csl-names.ts';
import type { Source } from '../../model/records/source.ts';
import { isolate } from '../isolate.ts';
import { bothForms, onlyFull, onlyShort, type SourceForm } from './source-form.ts';
import { familyNameOf, mostAuthors, namePhrase, signersOf } from './source-words.ts';
import type { View } from '../view.ts';

/** The authors of a source as HTML, or who edited, put together or directed it with that role. */
export function authorsHtml(source: Source, view: View, form: SourceForm): string {
  const { names, role } = signersOf(source);
  const html = namesHtml(names, source, view, form);
  if (!role) return html;
  const { signed } = view.strings.sources;
  const words = escapeHtml(signed[role][names.length > 1 ? 'several' : 'single']);
  if (form === 'short') return html;
  return html + (form === 'marked' ? onlyFull(` ${words}`) : ` ${words}`);
}

/**
 * Names as HTML, joined by words of the page's language.
 *
 * Each stands by itself, since in Arabic a list of Latin names would run backwards as one.
 */
export function namesHtml(
  names: readonly SourceName[],
  source: Source,
  view: View,
  form: SourceForm,
): string {
  const said = names.map((name) => {
    const phrase = namePhrase(name, source, view);
    const { text } = phrase;
    const short = familyNameOf(name, source, view);
    return { text, html: phraseHtml(phrase, bothForms(text, short, form)) };
  });
  const html = (pieces: (string | { html: string })[]) =>
    pieces.map((piece) => (typeof piece === 'string' ? escapeHtml(piece) : piece.html)).join('');
  const pieces = joinPieces(said, view.language);
  if (form === 'full' || names.length <= mostAuthors) return html(pieces);
  const [before = '', after = ''] = view.strings.citation.andOthers.split('{name}').map(escapeHtml);
  const first = html(pieces.slice(0, 1));
  if (form === 'short') return before + first + after;
  return `${onlyShort(before)}${first}${onlyFull(html(pieces.slice(1)))}${onlyShort(after)}`;
}

/** Words that find their own direction, in their language where it is another than the page's. */
export function phraseHtml({ text, language }: Phrase, html = escapeHtml(text)): string {
  return language === undefined ? isolate(html) : `<bdi lang="${language}">${html}</bdi>`;
}
