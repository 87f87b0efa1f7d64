import { formatDate } from '../model/dates.ts';
import { labelIn } from '../model/labels.ts';
import { directionOf, type Language } from '../model/language.ts';
import { fill } from '../model/plural.ts';
import type { Citation, CitationItem, Locator } from '../model/rendered-text.ts';
import type { Source, SourceName } from '../model/source.ts';
import type { SourceId } from '../model/ids.ts';
import { paths } from '../model/addresses.ts';
import { escapeHtml } from '../markdown/slot-html.ts';
import type { View } from './view.ts';

/** A citation as a note prints it: its sources one after the other, as HTML. */
export function citationHtml({ items }: Citation, view: View): string {
  return items.map((item) => itemHtml(item, view)).join('; ');
}

/**
 * A source as HTML: author, title linked to the document, where it appeared, number, date, copies.
 *
 * Titles carry their own language and direction, so that an English one stands right in Arabic.
 */
export function sourceHtml(source: Source, view: View): string {
  const { strings, language } = view;
  const number = source.number && fill(strings.citation.no, { number: source.number });
  const parts = [
    source.author.length > 0 && isolate(authorsOf(source, view), source.language, language),
    titleHtml(source, view),
    ...[source['container-title'], source['collection-title'], source.publisher]
      .filter((name, index, names) => name && names.indexOf(name) === index)
      .map((name) => isolate(name ?? '', source.language, language)),
    number && `<bdi>${escapeHtml(number)}</bdi>`,
    source.issued && `<time datetime="${source.issued}">${formatDate(source.issued, language)}</time>`,
    ...copies(source, view),
  ];
  return parts.filter(Boolean).join(language === 'ar' ? '، ' : ', ');
}

/** The names of a source's authors in their order, joined by words of the page's language. */
export function authorsOf({ author }: Pick<Source, 'author'>, { language }: View): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(author.map(nameOf));
}

/** A source's title, or in brackets what kind of document it is. */
export function titleOf(source: Source, { language, strings, library }: View): string {
  if (source.title !== undefined) return source.title;
  return fill(strings.citation.untitled, { genre: genreOf(source, language, library.site.languages) });
}

/** What kind of document a source says it is, in the language wanted. */
export function genreOf({ genre }: Source, language: Language, languages: readonly Language[]): string {
  if (genre === undefined) return '';
  return typeof genre === 'string' ? genre : labelIn(genre, language, languages).text;
}

/** Where a source can be read: its own address, by DOI, or the copy that was read. */
export function addressOfSource({ URL, DOI, via }: Source): string | undefined {
  return URL ?? (DOI && `https://doi.org/${DOI}`) ?? via?.URL;
}

function itemHtml({ source: id, locator, suffix }: CitationItem, view: View): string {
  const source = view.library.sources.get(id as SourceId);
  if (!source) throw new Error(`source ${id} is cited and not there: npm run check`);
  const comma = view.language === 'ar' ? '، ' : ', ';
  const place = locator ? locatorText(locator, view) : suffix;
  const record = `<a class="source-record" href="${view.to(paths.source(id))}" aria-label="${escapeHtml(
    fill(view.strings.citation.recordOf, { title: titleOf(source, view) }),
  )}">${escapeHtml(view.strings.citation.record)}</a>`;
  const cited = sourceHtml(source, view) + (place ? comma + `<bdi>${escapeHtml(place)}</bdi>` : '');
  return `<span class="citation">${cited} ${record}</span>`;
}

function locatorText({ label, value }: Locator, { strings, language }: View): string {
  const forms = strings.locators[label];
  const several = /[-–,;&]/.test(value);
  const word = (several ? undefined : forms[new Intl.PluralRules(language).select(1)]) ?? forms.other;
  return `${word} ${value}`;
}

function titleHtml(source: Source, view: View): string {
  const address = addressOfSource(source);
  const genre = genreOf(source, view.language, view.library.site.languages);
  const title =
    source.title === undefined
      ? escapeHtml(titleOf(source, view))
      : `<cite${attributes(source.language, view.language)}>${escapeHtml(source.title)}</cite>`;
  const link = address
    ? `<a class="source-link" href="${escapeHtml(address)}" rel="external">${title}</a>`
    : title;
  return source.title !== undefined && genre ? `${link} (${escapeHtml(genre)})` : link;
}

function copies({ archived, via, accessed, URL, DOI }: Source, view: View): string[] {
  const { strings } = view;
  const copy = (address: string, words: string) =>
    `<a class="source-copy" href="${escapeHtml(address)}" rel="external">${escapeHtml(words)}</a>`;
  const viaWords = via?.publisher
    ? fill(strings.citation.via, { publisher: via.publisher })
    : strings.citation.viaPlain;
  return [
    ...(via && (URL ?? DOI) ? [copy(via.URL, viaWords)] : []),
    ...(archived ? [copy(archived, strings.citation.archived)] : []),
    ...(accessed ? [escapeHtml(fill(strings.citation.accessed, { date: view.date(accessed) }))] : []),
  ];
}

function nameOf(name: SourceName): string {
  return 'literal' in name ? name.literal : [name.given, name.family].filter(Boolean).join(' ');
}

function isolate(text: string, own: Language | undefined, page: Language): string {
  return `<bdi${attributes(own, page)}>${escapeHtml(text)}</bdi>`;
}

function attributes(own: Language | undefined, page: Language): string {
  return own === undefined || own === page ? '' : ` lang="${own}" dir="${directionOf(own)}"`;
}
