import type { CitationPart } from '../../../model/page/citation-part.ts';
import { fill } from '../../../model/language/plural.ts';
import { escapeHtml } from '../../../model/text/escape-html.ts';

/** How a page wants quotes from it to be cited, in its language. */
export interface CitationForm {
  parts: CitationPart[];
  /** Where in it the quote stands: `para. 14`; nothing of what has no number. */
  place: string;
  /** Whose work it restates, where it does: a sentence of its own. */
  note: string;
  /** The quotation marks, also of titles: `“{text}”`. */
  marks: string;
  comma: string;
  language: string;
  direction: string;
}

/** A quote with its citation and address as plain text: quote and citation, a line apart. */
export function citedAsText(
  paragraphs: readonly string[],
  form: CitationForm,
  address: string,
): string {
  const turn = form.direction === 'rtl' ? isolated : plain;
  // A Unicode isolate ends with its line, so each line gets one.
  const quote = fill(form.marks, { text: paragraphs.join('\n') })
    .split('\n')
    .map((line) => turn(line, '\u2067'));
  const citation = form.parts.map(({ part, text }) =>
    turn(part === 'title' ? fill(form.marks, { text }) : text, '\u2068'),
  );
  const places = form.place === '' ? [] : [turn(form.place, '\u2068')];
  const cited = [...citation, ...places, turn(address, '\u2066')].join(form.comma);
  const told = form.note === '' ? [cited] : [cited, turn(form.note, '\u2068')];
  return `${quote.join('\n')}\n\n${told.join('. ')}`;
}

/** The same as HTML. */
export function citedAsHtml(
  paragraphs: readonly string[],
  form: CitationForm,
  address: string,
): string {
  const attributes = `lang="${escapeHtml(form.language)}" dir="${form.direction}"`;
  const href = escapeHtml(address);
  const words = fill(form.marks, { text: paragraphs.map(escapeHtml).join('</p><p>') });
  const citation = form.parts.map(({ part, text }) =>
    part === 'title'
      ? fill(form.marks, { text: `<cite>${escapeHtml(text)}</cite>` })
      : `<bdi>${escapeHtml(text)}</bdi>`,
  );
  const places = form.place === '' ? [] : [`<bdi>${escapeHtml(form.place)}</bdi>`];
  const link = `<a href="${href}" dir="ltr">${href}</a>`;
  const cited = [...citation, ...places, link].join(escapeHtml(form.comma));
  const told = form.note === '' ? [cited] : [cited, `<bdi>${escapeHtml(form.note)}</bdi>`];
  return (
    `<blockquote ${attributes} cite="${href}"><p>${words}</p></blockquote>` +
    `<p ${attributes}>${told.join('. ')}</p>`
  );
}

// Else a word of the other direction at the edge would pull the quotation mark to its wrong side.
function isolated(text: string, mark: string): string {
  return `${mark}${text}\u2069`;
}

function plain(text: string): string {
  return text;
}
