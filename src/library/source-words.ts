import { joinNames } from '../model/language/join-names.ts';
import { fill } from '../model/language/plural.ts';
import { labelIn } from '../model/records/labels.ts';
import type { Source, SourceName } from '../model/records/source.ts';
import type { View } from './view.ts';

/** The names of a source's authors in their order, joined by words of the page's language. */
export function authorsOf({ author }: Pick<Source, 'author'>, { language }: View): string {
  return joinNames(author.map(wholeNameOf), language);
}

/** A source's title, or in brackets what kind of document it is. */
export function titleOf(source: Source, view: View): string {
  return source.title ?? inBrackets(genreIn(source, view), view);
}

/** What kind of document an untitled source is, as it stands in place of a title. */
export function inBrackets(genre: string, { strings }: View): string {
  return fill(strings.citation.untitled, { genre });
}

/** What kind of document a source says it is, in the language of a view. */
export function genreIn({ genre }: Source, { language, library }: View): string {
  if (genre === undefined) return '';
  return typeof genre === 'string' ? genre : labelIn(genre, language, library.site.languages).text;
}

/** Where a source can be read: its own address, by DOI, or the copy that was read. */
export function addressOfSource({ URL, DOI, via }: Source): string | undefined {
  return URL ?? (DOI && `https://doi.org/${DOI}`) ?? via?.URL;
}

/** Where a source appeared, in what, in which series and with whom, each name once and not after its author's. */
export function holdersOf(source: Source): string[] {
  const authors = source.author.map(wholeNameOf);
  const names = [source['container-title'], source['collection-title'], source.publisher];
  return [...new Set(names.flatMap((name) => name ?? []))].filter(
    (name) => !authors.includes(name),
  );
}

/** Whether a source's number is a symbol of the United Nations, which names the document by itself. */
export function hasSymbol({ number = '' }: Source): boolean {
  return symbol.test(number);
}

// The organ, then a body or kind, a session or year, or the plain number of older documents.
const symbol =
  /^(?:A|S|E|T|ST|CD|DP|TD|ID|CAT|CCPR|CED|CEDAW|CERD|CMW|CRC|CRPD|HRI|FCCC|JIU|UNEP)\/(?:[A-Z]{2,}|[A-Z]+\.|\d{2,4}\/|\d{3,}$)/u;

/** Of so many authors the short form names each. */
export const mostAuthors = 3;

/** An author's name as it stands in full. */
export function wholeNameOf(name: SourceName): string {
  return 'literal' in name ? name.literal : [name.given, name.family].filter(Boolean).join(' ');
}

/** What of an author's name the short form has. */
export function familyNameOf(name: SourceName): string {
  return 'literal' in name ? name.literal : name.family;
}
