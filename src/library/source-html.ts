import { fill } from '../model/language/plural.ts';
import type { Source } from '../model/records/source.ts';
import { escapeHtml } from '../markdown/slot-html.ts';
import { isolate, ownLanguage } from './isolate.ts';
import { authorsHtml, nameHtml } from './source-authors.ts';
import { type ShortWords, shortWords } from './short-words.ts';
import { bothForms, joinParts, onlyFull, type SourceForm } from './source-form.ts';
import { addressOfSource, genreIn, hasSymbol, holdersOf, titleOf } from './source-words.ts';
import { phraseByScript, type View } from './view.ts';

/**
 * A source as HTML: author, title linked to the document, where it appeared, number, date, copies.
 *
 * Titles carry their own language and direction, so that an English one stands right in Arabic. A
 * symbol of the United Nations is the link in place of the title, since the short form has it alone.
 */
export function sourceHtml(source: Source, view: View, form: SourceForm = 'full'): string {
  const short = shortWords(source, view);
  const { issued } = source;
  const parts = [
    { html: authorsHtml(source, view, form), isShort: short.authors !== '' },
    { html: titleHtml(source, view, { short, form }), isShort: short.title !== '' },
    ...holdersOf(source).map((name) => ({
      html: nameHtml(name, escapeHtml(name), source, view),
      isShort: name === short.holder,
    })),
    ...numbersHtml(source, view).map((html) => ({ html, isShort: short.symbol !== '' })),
    {
      html: issued ? bothForms(view.date(issued), short.date, form) : '',
      isShort: short.date !== '',
    },
    ...copies(source, view).map((html) => ({ html, isShort: false })),
  ];
  return joinParts(
    parts.filter(({ html }) => html !== ''),
    form,
    view.strings.citation.comma,
  );
}

function titleHtml(
  source: Source,
  view: View,
  { short, form }: { short: ShortWords; form: SourceForm },
): string {
  const words = bothForms(titleOf(source, view), short.title, form);
  const { title } = source;
  const language = source.language ?? phraseByScript(view, title ?? '').language;
  const html =
    title === undefined ? words : `<cite${ownLanguage(language, view.language)}>${words}</cite>`;
  const link = hasSymbol(source) ? html : linkTo(source, html);
  const genre = title === undefined ? '' : genreIn(source, view);
  if (!genre || form === 'short') return link;
  const kind = ` (${escapeHtml(genre)})`;
  return link + (form === 'marked' && short.title !== '' ? onlyFull(kind) : kind);
}

function numbersHtml(source: Source, { strings: { citation } }: View): string[] {
  const { volume, issue, number } = source;
  const words = (pattern: string, value: string | undefined) =>
    value ? [isolate(escapeHtml(fill(pattern, { number: value })))] : [];
  return [
    ...words(citation.volume, volume),
    ...words(citation.issue, issue),
    ...(hasSymbol(source)
      ? words(citation.unDocument, number).map((html) => linkTo(source, html))
      : words(citation.no, number)),
  ];
}

function linkTo(source: Source, html: string): string {
  const address = addressOfSource(source);
  return address ? `<a href="${escapeHtml(readable(address))}" rel="external">${html}</a>` : html;
}

function copies({ archived, via, accessed, URL, DOI }: Source, view: View): string[] {
  const { strings } = view;
  const copy = (address: string, words: string) =>
    `<a href="${escapeHtml(readable(address))}" rel="external">${escapeHtml(words)}</a>`;
  const viaWords = via?.publisher
    ? fill(strings.citation.via, { publisher: via.publisher })
    : strings.citation.viaPlain;
  return [
    ...(via && (URL ?? DOI) ? [copy(via.URL, viaWords)] : []),
    ...(archived ? [copy(archived, strings.citation.archived)] : []),
    ...(accessed
      ? [escapeHtml(fill(strings.citation.accessed, { date: view.date(accessed) }))]
      : []),
  ];
}

// Shows an address with letters instead of percent signs, where that is the same address.
function readable(address: string): string {
  try {
    const letters = decodeURI(address);
    return encodeURI(letters) === address ? letters : address;
  } catch {
    return address;
  }
}
