import { formatDate } from '../model/locale/format-date.ts';
import { labelIn } from '../model/records/labels.ts';
import { directionOf, type Language } from '../model/language/language.ts';
import { joinNames } from '../model/language/join-names.ts';
import { memoizeByOwner } from '../model/memoize.ts';
import { fill, plural } from '../model/language/plural.ts';
import type { Citation, CitationItem } from '../model/reading/rendered-text.ts';
import type { Source, SourceName } from '../model/records/source.ts';
import type { SourceId } from '../model/records/ids.ts';
import { addressOf, paths } from '../model/addresses.ts';
import { escapeHtml } from '../markdown/slot-html.ts';
import { citingPassages } from './citing-passages.ts';
import { locatorText } from './locator-text.ts';
import { languageOfSource, type View } from './view.ts';

/** A citation as a note prints it, as HTML; its own words are in the language of the note. */
export function citationHtml({ items }: Citation, view: View, written = view.language): string {
  return items.map((item) => itemHtml(item, view, written)).join(view.strings.citation.separator);
}

/**
 * A source as HTML: author, title linked to the document, where it appeared, number, date, copies.
 *
 * Titles carry their own language and direction, so that an English one stands right in Arabic.
 */
export function sourceHtml(source: Source, view: View): string {
  const { strings, language } = view;
  const { volume, issue, number } = source;
  const numbers = [
    volume && fill(strings.citation.volume, { number: volume }),
    issue && fill(strings.citation.issue, { number: issue }),
    number && fill(strings.citation.no, { number }),
  ];
  const parts = [
    source.author.length > 0 && isolate(authorsOf(source, view)),
    titleHtml(source, view),
    ...[source['container-title'], source['collection-title'], source.publisher]
      .filter((name, index, names) => name && names.indexOf(name) === index)
      .map((name) => isolate(name ?? '')),
    ...numbers.map((words) => words && `<bdi>${escapeHtml(words)}</bdi>`),
    source.issued &&
      `<time datetime="${source.issued}">${formatDate(source.issued, language)}</time>`,
    ...copies(source, view),
  ];
  return parts.filter(Boolean).join(strings.citation.comma);
}

/** The names of a source's authors in their order, joined by words of the page's language. */
export function authorsOf({ author }: Pick<Source, 'author'>, { language }: View): string {
  return joinNames(author.map(nameOf), language);
}

/** A source's title, or in brackets what kind of document it is. */
export function titleOf(source: Source, { language, strings, library }: View): string {
  if (source.title !== undefined) return source.title;
  return fill(strings.citation.untitled, {
    genre: genreOf(source, language, library.site.languages),
  });
}

/** What kind of document a source says it is, in the language wanted. */
export function genreOf(
  { genre }: Source,
  language: Language,
  languages: readonly Language[],
): string {
  if (genre === undefined) return '';
  return typeof genre === 'string' ? genre : labelIn(genre, language, languages).text;
}

/** Where a source can be read: its own address, by DOI, or the copy that was read. */
export function addressOfSource({ URL, DOI, via }: Source): string | undefined {
  return URL ?? (DOI && `https://doi.org/${DOI}`) ?? via?.URL;
}

function itemHtml(item: CitationItem, view: View, written: Language): string {
  const { cited, record } = citedHtml(item.source as SourceId, view);
  return `${cited}${detailHtml(item, view, written)}${record}`;
}

// Places and words may be in two languages, so each finds its own direction.
function detailHtml({ locators, suffix }: CitationItem, view: View, written: Language): string {
  const { comma } = view.strings.citation;
  const places = locators ? `${comma}${isolate(locatorText(locators, view))}` : '';
  if (!suffix) return places;
  const [, stop = '', space = '', words = ''] = /^([,،]?)(\s*)(.*)$/su.exec(suffix) ?? [];
  const own = `<bdi${attributes(written, view.language)}>${escapeHtml(words)}</bdi>`;
  return `${places}${stop || !locators ? comma : space}${own}`;
}

// Remembered, since one source is cited by many notes.
const citedHtml = memoizeByOwner((id: SourceId, view: View) => {
  const source = view.library.sources.get(id);
  if (!source) throw new Error(`source ${id} is cited and not there: npm run check`);
  return { cited: sourceHtml(source, view), record: recordHtml(id, view) };
});

// A link to the source's page, if anything else cites it.
function recordHtml(id: SourceId, view: View): string {
  const citing = citingPassages(id, view).length;
  if (citing < 2) return '';
  const { strings, language, library } = view;
  const href = addressOf(library.address, paths.source(id), languageOfSource(id, view));
  const words = plural(strings.lists.passages, citing, language);
  return `<span class="source-record"> (<a href="${href}">${words}</a>)</span>`;
}

function titleHtml(source: Source, view: View): string {
  const address = addressOfSource(source);
  const genre = genreOf(source, view.language, view.library.site.languages);
  const title =
    source.title === undefined
      ? escapeHtml(titleOf(source, view))
      : `<cite${attributes(source.language, view.language)}>${escapeHtml(source.title)}</cite>`;
  const link = address
    ? `<a href="${escapeHtml(readable(address))}" rel="external">${title}</a>`
    : title;
  return source.title !== undefined && genre ? `${link} (${escapeHtml(genre)})` : link;
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

function nameOf(name: SourceName): string {
  return 'literal' in name ? name.literal : [name.given, name.family].filter(Boolean).join(' ');
}

// A name may be in another script than the page, so it finds its own direction.
function isolate(text: string): string {
  return `<bdi>${escapeHtml(text)}</bdi>`;
}

function attributes(own: Language | undefined, page: Language): string {
  return own === undefined || own === page ? '' : ` lang="${own}" dir="${directionOf(own)}"`;
}
