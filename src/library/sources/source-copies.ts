import { escapeHtml } from '../../model/text/escape-html.ts';
import { fill } from '../../model/language/plural.ts';
import type { Source } from '../../model/records/source.ts';
import { hostOf } from '../../model/text/copy-address.ts';
import { addressOfSource, worded } from './source-words.ts';
import type { View } from '../view.ts';

/** A copy of a source as it is told, and whether the title itself leads there, which is never left unsaid. */
export interface SourceCopy {
  html: string;
  isOpened: boolean;
}

/** The copies of a source: whose the one is that was read, and the archived one with its day. */
export function copiesHtml(source: Source, view: View): SourceCopy[] {
  const { via, archived } = source;
  const opened = addressOfSource(source);
  const copy = (address: string, words: string): SourceCopy =>
    address === opened
      ? { html: `<bdi>${escapeHtml(words)}</bdi>`, isOpened: true }
      : { html: linkHtml(address, escapeHtml(words)), isOpened: false };
  return [
    ...(via && via.URL !== source.URL ? [copy(via.URL, viaWords(source, via, view))] : []),
    ...(archived ? [copy(archived.URL, archivedWords(archived, view))] : []),
  ];
}

function viaWords(source: Source, via: NonNullable<Source['via']>, view: View): string {
  const publisher = via.publisher && worded(via.publisher, source, view).text;
  return fill(view.strings.citation.via, { publisher: publisher ?? hostOf(via.URL) });
}

function archivedWords({ date }: NonNullable<Source['archived']>, view: View): string {
  const { archived, archivedOn } = view.strings.citation;
  return date === undefined ? archived : fill(archivedOn, { date: view.date(date) });
}

/** A link to another site, its address with letters instead of percent signs where that is the same address. */
export function linkHtml(address: string, html: string): string {
  return `<a href="${escapeHtml(readable(address))}" rel="external">${html}</a>`;
}

function readable(address: string): string {
  try {
    const letters = decodeURI(address);
    // Spaces and brackets in an address end it in feeds and in Markdown.
    const isPlain = !/[\s"<>\\^`{|}]/u.test(letters);
    // RFC 3986, 6.2.2.1: `%d9` and `%D9` are the same.
    const same = address.replace(/%[\da-f]{2}/gi, (code) => code.toUpperCase());
    return isPlain && encodeURI(letters) === same ? letters : address;
  } catch {
    return address;
  }
}
