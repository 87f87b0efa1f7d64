import { dayPath } from '../model/citation/csl-date.ts';
import type { CslItem, CslName } from '../model/citation/csl-item.ts';
import { sortedName } from '../model/citation/csl-name.ts';

/** The name and content of a `<meta>` element. */
export type MetaField = [name: string, content: string];

/** The `<meta>` elements from which reference managers and Google Scholar file the work that a page is about. */
export function toHighwire(item: CslItem): MetaField[] {
  const [firstPage, lastPage] = item.page?.split(/[-–]/) ?? [];
  const fields: [string, string | undefined][] = [
    ['citation_title', item.title],
    ...namesOf('citation_author', item.author),
    ...namesOf('citation_editor', item.editor),
    ['citation_publication_date', item.issued && dateOf(dayPath(item.issued))],
    ...houseOf(item),
    ['citation_technical_report_number', item.type === 'report' ? item.number : undefined],
    ['citation_series_title', item['collection-title']],
    ['citation_volume', item.volume],
    ['citation_issue', item.issue],
    ['citation_firstpage', firstPage],
    ['citation_lastpage', lastPage],
    ['citation_doi', item.DOI],
    ['citation_isbn', item.ISBN],
    ['citation_issn', item.ISSN],
    ['citation_pmid', item.PMID],
    ['citation_abstract', item.abstract],
    ['citation_language', item.language],
    ['citation_public_url', item.URL],
  ];
  return fields.flatMap(([name, content]): MetaField[] => (content ? [[name, content]] : []));
}

// Zotero tells the kind of a work by what its house or holder is called, and knows no newspapers in this
// way: of these it reads the kind in its own words, and the holder as PRISM has it.
function houseOf(item: CslItem): [string, string | undefined][] {
  const { publisher, 'container-title': holder } = item;
  const kind: [string, string | undefined] = ['z:itemType', zoteroTypes[item.type] ?? 'document'];
  switch (item.type) {
    case 'report':
      return publisher
        ? [['citation_technical_report_institution', publisher]]
        : [kind, ['prism.publicationName', holder]];
    case 'thesis':
      return [kind, ['citation_dissertation_institution', publisher]];
    case 'article-journal':
    case 'review':
    case 'review-book':
      return [kind, ['citation_journal_title', holder], ['citation_publisher', publisher]];
    case 'chapter':
      return [kind, ['citation_inbook_title', holder], ['citation_publisher', publisher]];
    case 'paper-conference':
      return [
        kind,
        ['citation_conference_title', item['event-title'] ?? holder],
        ['citation_publisher', publisher],
      ];
    default:
      return [kind, ['prism.publicationName', holder], ['citation_publisher', publisher]];
  }
}

const zoteroTypes: Readonly<Record<string, string>> = {
  article: 'preprint',
  'article-journal': 'journalArticle',
  'article-magazine': 'magazineArticle',
  'article-newspaper': 'newspaperArticle',
  bill: 'bill',
  book: 'book',
  broadcast: 'tvBroadcast',
  chapter: 'bookSection',
  classic: 'book',
  collection: 'book',
  dataset: 'dataset',
  'entry-dictionary': 'dictionaryEntry',
  'entry-encyclopedia': 'encyclopediaArticle',
  figure: 'artwork',
  graphic: 'artwork',
  hearing: 'hearing',
  interview: 'interview',
  legal_case: 'case',
  legislation: 'statute',
  manuscript: 'manuscript',
  map: 'map',
  motion_picture: 'film',
  'paper-conference': 'conferencePaper',
  patent: 'patent',
  personal_communication: 'letter',
  post: 'forumPost',
  'post-weblog': 'blogPost',
  regulation: 'statute',
  report: 'report',
  review: 'journalArticle',
  'review-book': 'journalArticle',
  software: 'computerProgram',
  song: 'audioRecording',
  speech: 'presentation',
  standard: 'standard',
  thesis: 'thesis',
  webpage: 'webpage',
};

function namesOf(field: string, names: readonly CslName[] = []): [string, string][] {
  return names.map((name) => [field, nameOf(name)]);
}

// Zotero cuts a name without a comma at its last space, and the only author's name at a comma with a space
// on either side: no-break spaces keep together what is one.
function nameOf(name: CslName): string {
  if (name.literal !== undefined) return name.literal.replaceAll(' ', '\u00a0');
  const [family = '', ...given] = sortedName(name).split(', ');
  return [family.replaceAll(' ', '\u00a0'), ...given].join(', ');
}

// What is before our era has no form that they read.
function dateOf(path: string | undefined): string | undefined {
  return path?.startsWith('-') ? undefined : path;
}
