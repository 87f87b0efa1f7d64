import { fill } from '../../model/language/plural.ts';
import { joinNames } from '../../model/language/join-names.ts';
import type { Phrase } from '../../model/page/phrase.ts';
import type { SourceName } from '../../model/records/csl-names.ts';
import { labelIn } from '../../model/records/labels.ts';
import type { Source } from '../../model/records/source.ts';
import { originalOf, type Wording } from '../../model/records/wording.ts';
import { addressOfDoi } from '../../model/text/identifiers.ts';
import { phraseByScript, type View } from '../view.ts';

/** Words of a source for a page: in the page's language where there are such, else in the document's; with their language where it is another one. */
export function worded(wording: Wording, source: Pick<Source, 'language'>, view: View): Phrase {
  if (typeof wording === 'string') return phraseByScript(view, wording, source.language);
  const others = [source.language ?? '', ...view.library.site.languages];
  const { text, language } = labelIn(wording, view.language, others);
  return language === view.language ? { text } : { text, language };
}

/** A source's title in its own language with that, or in brackets what kind of document it is. */
export function titlePhrase(source: Source, view: View): Phrase {
  const { title, language } = source;
  if (title === undefined) return { text: inBrackets(genreIn(source, view), view) };
  const text = originalOf(title, language);
  const own = language ?? phraseByScript(view, text).language;
  return own === undefined || own === view.language ? { text } : { text, language: own };
}

/** A source's title, or in brackets what kind of document it is. */
export function titleOf(source: Source, view: View): string {
  return titlePhrase(source, view).text;
}

/** The title of a source in the page's language, where it has one beside the original. */
export function translatedTitle({ title, language }: Source, view: View): string | undefined {
  if (typeof title !== 'object' || language === view.language) return undefined;
  return title[view.language];
}

/** What kind of document an untitled source is, as it stands in place of a title. */
export function inBrackets(genre: string, { strings }: View): string {
  return fill(strings.citation.untitled, { genre });
}

/** What kind of document a source says it is, in the language of a view; of an untitled one, else by its type. */
export function genreIn(source: Source, view: View): string {
  const { genre, title, type } = source;
  if (genre !== undefined) return worded(genre, source, view).text;
  return title === undefined
    ? view.strings.sources.types[type].toLocaleLowerCase(view.language)
    : '';
}

/** Where a source can be read: its own address, by DOI, or a copy. */
export function addressOfSource({ URL, DOI, via, archived }: Source): string | undefined {
  return URL ?? (DOI && addressOfDoi(DOI)) ?? via?.URL ?? archived?.URL;
}

const holderFields = [
  'container-title',
  'collection-title',
  'publisher',
  'authority',
  'archive',
] as const;

/** What a source appeared in or who has it: the fields of these in their order, each name once and not after its author’s. */
export function holdersOf(
  source: Source,
  view: View,
): { field: (typeof holderFields)[number]; name: Phrase }[] {
  const seen = new Set(source.author.map((name) => wholeNameOf(name, source, view)));
  return holderFields.flatMap((field) => {
    const wording = source[field];
    const name = wording === undefined ? undefined : worded(wording, source, view);
    if (!name || seen.has(name.text)) return [];
    seen.add(name.text);
    return [{ field, name }];
  });
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

// Who signs what has no author, and what is said of them then.
const otherSigners = ['editor', 'editor-translator', 'compiler', 'director'] as const;

/** Who a source is signed by: its authors, else who edited, put together or directed it, with that role. */
export function signersOf(source: Source): {
  names: readonly SourceName[];
  role: (typeof otherSigners)[number] | undefined;
} {
  const role = otherSigners.find((name) => source[name]?.length);
  return source.author.length > 0 || !role
    ? { names: source.author, role: undefined }
    : { names: source[role] ?? [], role };
}

/** The names of a source's signers in their order, joined by words of the page's language. */
export function authorsOf(source: Source, view: View): string {
  const names = signersOf(source).names.map((name) => wholeNameOf(name, source, view));
  return joinNames(names, view.language);
}

type OfSource = Pick<Source, 'language'>;

/** A name as it stands in full. */
function wholeNameOf(name: SourceName, source: OfSource, view: View): string {
  const say = (wording: Wording | undefined) => wording && worded(wording, source, view).text;
  if ('literal' in name) return say(name.literal) ?? '';
  const given = [say(name.given), say(name['dropping-particle'])];
  const family = familyNameOf(name, source, view);
  const parts = name['static-ordering'] ? [family, ...given] : [...given, family];
  const whole = parts.filter(Boolean).join(' ');
  const suffix = say(name.suffix);
  return suffix ? whole + (name['comma-suffix'] ? ', ' : ' ') + suffix : whole;
}

/** What of a name the short form has. */
export function familyNameOf(name: SourceName, source: OfSource, view: View): string {
  const say = (wording: Wording | undefined) => wording && worded(wording, source, view).text;
  if ('literal' in name) return say(name.literal) ?? '';
  return [say(name['non-dropping-particle']), say(name.family)]
    .filter(Boolean)
    .join(' ')
    .replace(/([-’'])\s/u, '$1');
}

/** What a name stands under in a list. */
export function sortNameOf(name: SourceName, source: OfSource, view: View): string {
  return worded('literal' in name ? name.literal : name.family, source, view).text;
}

/** A name in full, with its language where the record or its script tells that it is another than the page's. */
export function namePhrase(name: SourceName, source: OfSource, view: View): Phrase {
  const { language } = worded('literal' in name ? name.literal : name.family, source, view);
  const text = wholeNameOf(name, source, view);
  return language === undefined ? { text } : { text, language };
}
