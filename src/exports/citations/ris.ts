import { dayPath } from '../../model/citation/csl-date.ts';
import type {
  CslItem,
  CslName,
  CslNameVariable,
  CslTextVariable,
} from '../../model/citation/csl-item.ts';
import { sortedName } from '../../model/citation/csl-name.ts';
import { memoizeWeakly } from '../../model/memoize.ts';

/** Works as a RIS file, with the tags that EndNote, Zotero and Mendeley share; lines end as the format asks, in CRLF. */
export function toRis(items: readonly CslItem[]): string {
  return items.map((item) => entryOf(item)).join('\r\n');
}

// A work stands in many files: its own, those of briefs that cite it, of their topics and regions.
const entryOf = memoizeWeakly(
  (item: CslItem): string => `${linesOf(item).join('\r\n')}\r\nER  - \r\n`,
);

function linesOf(item: CslItem): string[] {
  const texts = textTags.map(([tag, variable]): [string, string | undefined] => [
    tag,
    item[variable],
  ]);
  const lines: [string, string | undefined][] = [
    ['TY', types[item.type] ?? 'GEN'],
    ['ID', item.id],
    ...nameTags.flatMap(([tag, ...variables]) =>
      namesIn(item, variables).map((name): [string, string] => [tag, sortedName(name)]),
    ),
    ...texts.filter(([tag]) => tag === 'TI'),
    ['PY', item.issued && dayPath(item.issued)?.split('/')[0]],
    ['DA', item.issued && (dayPath(item.issued) ?? item.issued.literal)],
    ['Y2', item.accessed && dayPath(item.accessed)],
    ...texts.filter(([tag]) => tag !== 'TI'),
    ...pages(item),
  ];
  return lines.flatMap(([tag, value]) => (value ? `${tag}  - ${oneLine(value)}` : []));
}

const types: Readonly<Record<string, string>> = {
  'article-journal': 'JOUR',
  'article-magazine': 'MGZN',
  'article-newspaper': 'NEWS',
  article: 'UNPB',
  review: 'JOUR',
  'review-book': 'JOUR',
  book: 'BOOK',
  chapter: 'CHAP',
  'entry-encyclopedia': 'ENCYC',
  'entry-dictionary': 'DICT',
  'paper-conference': 'CPAPER',
  report: 'RPRT',
  thesis: 'THES',
  webpage: 'ELEC',
  post: 'ELEC',
  'post-weblog': 'BLOG',
  legislation: 'STAT',
  bill: 'BILL',
  hearing: 'HEAR',
  legal_case: 'CASE',
  dataset: 'DATA',
  software: 'COMP',
  motion_picture: 'MPCT',
  broadcast: 'VIDEO',
  song: 'SOUND',
  map: 'MAP',
  figure: 'FIGURE',
  graphic: 'ART',
  manuscript: 'MANSCPT',
  pamphlet: 'PAMP',
  interview: 'PCOMM',
  personal_communication: 'PCOMM',
};

// Who stands first in a note, where nobody wrote or edited the work.
const nameTags: readonly [string, ...CslNameVariable[]][] = [
  ['AU', 'author', 'director'],
  ['A2', 'editor', 'compiler'],
  ['A4', 'translator'],
];

function namesIn(item: CslItem, variables: readonly CslNameVariable[]): readonly CslName[] {
  return variables.map((variable) => item[variable] ?? []).find(({ length }) => length > 0) ?? [];
}

const textTags: readonly [string, CslTextVariable][] = [
  ['TI', 'title'],
  ['ST', 'title-short'],
  ['T2', 'container-title'],
  ['T3', 'collection-title'],
  ['M3', 'genre'],
  ['PB', 'publisher'],
  ['CY', 'publisher-place'],
  ['ET', 'edition'],
  ['VL', 'volume'],
  ['IS', 'issue'],
  ['SN', 'ISBN'],
  ['SN', 'ISSN'],
  ['M1', 'number'],
  ['AV', 'archive_location'],
  ['DB', 'archive'],
  ['DO', 'DOI'],
  ['UR', 'URL'],
  ['LA', 'language'],
  ['AB', 'abstract'],
  ['KW', 'keyword'],
  ['N1', 'note'],
];

// Pages that are no single span, `117-142, 150`, stand whole where the first one does.
function pages({ page = '' }: CslItem): [string, string][] {
  const [, start = page, end = ''] = /^(\S+?)[-–](\S+)$/.exec(page) ?? [];
  return [
    ['SP', start],
    ['EP', end],
  ];
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
