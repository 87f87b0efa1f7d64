import { isoDateOf } from '../../model/citation/csl-date.ts';
import type { CslItem, CslName, CslTextVariable } from '../../model/citation/csl-item.ts';
import { memoize, memoizeWeakly } from '../../model/memoize.ts';

/**
 * Works as a BibLaTeX file in UTF-8, an entry each, which `biber` and reference managers read.
 *
 * Titles stand in double braces, so that no style changes their capitals. Fields and types are those of the
 * BibLaTeX manual 3.20, sections 2.1 and 2.2.
 */
export function toBibtex(items: readonly CslItem[]): string {
  return items.map((item) => entryOf(item)).join('\n');
}

// A work stands in many files: its own, those of briefs that cite it, of their topics and regions.
const entryOf = memoizeWeakly((item: CslItem): string => {
  const type = types[item.type] ?? 'misc';
  const fields: [string, string | undefined][] = [
    ...nameFields(item).map(([field, list]): [string, string | undefined] => [field, names(list)]),
    ['title', item.title && `{${escapeText(item.title)}}`],
    ...textFields(type, item).map(([field, variable]): [string, string | undefined] => [
      field,
      item[variable] && textIn(field, item[variable]),
    ]),
    ['library', archive(item)],
    ['date', item.issued && isoDateOf(item.issued)],
    // What is known in words alone, `1920s`, is no date to BibLaTeX, and is printed as a year.
    ['year', item.issued?.literal && escapeText(item.issued.literal)],
    ['urldate', item.accessed && isoDateOf(item.accessed)],
    ['origdate', item['original-date'] && isoDateOf(item['original-date'])],
    ['langid', item.language && languageName(item.language)],
    ...verbatimFields.map(([field, variable]): [string, string | undefined] => [
      field,
      item[variable]?.replaceAll(/[{}\\\s]/g, (sign) => encodeURIComponent(sign)),
    ]),
  ];
  const lines = fields.flatMap(([field, value]) => (value ? `  ${field} = {${value}},\n` : []));
  return `@${type}{${item.id},\n${lines.join('')}}\n`;
});

// Fields that are lists would be cut at `and`.
const listFields = /^(?:institution|publisher|organization|location|origpublisher)$/;

function textIn(field: string, text: string): string {
  const escaped = escapeText(text);
  return listFields.test(field) && /\band\b/i.test(text) ? `{${escaped}}` : escaped;
}

const types: Readonly<Record<string, string>> = {
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  article: 'article',
  review: 'article',
  'review-book': 'article',
  book: 'book',
  chapter: 'incollection',
  'entry-encyclopedia': 'inreference',
  'entry-dictionary': 'inreference',
  entry: 'inreference',
  'paper-conference': 'inproceedings',
  periodical: 'periodical',
  report: 'report',
  thesis: 'thesis',
  webpage: 'online',
  post: 'online',
  'post-weblog': 'online',
  legislation: 'legislation',
  legal_case: 'jurisdiction',
  treaty: 'legal',
  dataset: 'dataset',
  software: 'software',
  motion_picture: 'movie',
  broadcast: 'video',
  song: 'audio',
  map: 'image',
  figure: 'image',
  graphic: 'image',
  manuscript: 'unpublished',
  speech: 'unpublished',
  personal_communication: 'letter',
  pamphlet: 'booklet',
};

// Who stands first in a note, where nobody wrote or edited the work, is its author here, or its editor.
function nameFields(item: CslItem): [string, readonly CslName[] | undefined][] {
  return [
    ['author', item.author ?? item.director],
    ['editor', item.editor ?? item.compiler],
    ['translator', item.translator],
    ['bookauthor', item['container-author']],
  ];
}

const verbatimFields = [
  ['doi', 'DOI'],
  ['url', 'URL'],
] as const;

// What holds a work, and whose institution it is of, are different fields by type.
function textFields(type: string, item: CslItem): [string, CslTextVariable][] {
  const holder = type === 'article' || type === 'periodical' ? 'journaltitle' : 'booktitle';
  const ownNumber = type === 'article' ? 'issue' : 'number';
  const house = type === 'report' || type === 'thesis' ? 'institution' : 'publisher';
  return [
    ['shorttitle', 'title-short'],
    [type === 'online' ? 'maintitle' : holder, 'container-title'],
    ['series', 'collection-title'],
    ['eventtitle', 'event-title'],
    ['venue', 'event-place'],
    ['type', 'genre'],
    ['howpublished', 'medium'],
    [type === 'online' ? 'organization' : house, 'publisher'],
    ['location', 'publisher-place'],
    ['edition', 'edition'],
    ['volume', 'volume'],
    ['volumes', 'number-of-volumes'],
    ['part', 'part-number'],
    ['number', item[ownNumber] === undefined ? 'collection-number' : ownNumber],
    ['chapter', 'chapter-number'],
    ['pages', 'page'],
    ['pagetotal', 'number-of-pages'],
    ['version', 'version'],
    ['isbn', 'ISBN'],
    ['issn', 'ISSN'],
    ['origtitle', 'original-title'],
    ['origpublisher', 'original-publisher'],
    ['keywords', 'keyword'],
    ['abstract', 'abstract'],
    ['note', 'note'],
    ['annotation', 'annote'],
    ['pubstate', 'status'],
  ];
}

function archive(item: CslItem): string {
  const parts = [item.archive_location, item.archive_collection, item.archive];
  return escapeText([...parts, item['archive-place']].filter(Boolean).join(', '));
}

function names(list: readonly CslName[] | undefined): string | undefined {
  return list?.map((name) => nameOf(name)).join(' and ');
}

// What is whole stands in braces, or its parts would be taken for family and given names.
function nameOf({ literal, family = '', given, suffix, ...rest }: CslName): string {
  if (literal !== undefined) return `{${escapeText(literal)}}`;
  const particle = rest['non-dropping-particle'];
  const own =
    /\s|,/.test(family) && particle === undefined ? `{${escapeText(family)}}` : escapeText(family);
  const joint = particle === undefined || /[-'’]$/.test(particle) ? '' : ' ';
  const whole = `${escapeText(particle ?? '')}${joint}${own}`;
  const first = [given, rest['dropping-particle']].filter(Boolean).join(' ');
  if (first === '' && suffix === undefined) return `{${whole}}`;
  return [whole, ...(suffix === undefined ? [] : [namePart(suffix)]), namePart(first)].join(', ');
}

function namePart(part: string): string {
  return /,|\band\b/.test(part) ? `{${escapeText(part)}}` : escapeText(part);
}

const escapes: Readonly<Record<string, string>> = {
  '\\': String.raw`\textbackslash{}`,
  '~': String.raw`\textasciitilde{}`,
  '^': String.raw`\textasciicircum{}`,
  '<': String.raw`\textless{}`,
  '>': String.raw`\textgreater{}`,
  '|': String.raw`\textbar{}`,
};

// Signs that TeX reads; two hyphens or marks in a row would become another sign.
function escapeText(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[\\~^<>|]|[{}%&#$_]/g, (sign) => escapes[sign] ?? `\\${sign}`)
    .replaceAll(/([-'`!?,])(?=[-'`,])/g, '$1{}');
}

// `langid` takes babel's names of languages, which are the English ones in small letters.
const languageName = memoize((tag: string): string => {
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(tag.split('-')[0] ?? tag);
  return (name ?? tag).toLowerCase();
});
