import { isoDateOf } from '../model/citation/csl-date.ts';
import type { CslItem, CslName } from '../model/citation/csl-item.ts';
import { plainName } from '../model/citation/csl-name.ts';

/** Something named, with its page where it has one. */
export interface NamedThing {
  type: 'Person' | 'Organization' | 'Place' | 'Thing';
  name: string;
  url?: string;
}

/** What a brief says of itself in schema.org's words beside its citation. */
export interface ReportFacts {
  record: CslItem;
  authors: readonly NamedThing[];
  translators: readonly NamedThing[];
  about: readonly NamedThing[];
  modified: string | undefined;
  /** The address of the text that this one translates; none for the original. */
  translates: string | undefined;
  translations: readonly { url: string; language: string }[];
  /** The work that it restates. */
  basis: CslItem | undefined;
  corrections: readonly { date: string; text: string }[];
}

/** A brief as a `Report` of schema.org, as JSON that can stand in a `<script>` of HTML. */
export function toJsonLd(facts: ReportFacts): string {
  const { record, basis } = facts;
  const report = {
    '@context': 'https://schema.org',
    ...reference('Report', record.URL),
    url: record.URL,
    name: record.title,
    inLanguage: record.language,
    datePublished: dateOf(record),
    dateModified: facts.modified,
    author: oneOrMore(facts.authors.map(thing)),
    translator: oneOrMore(facts.translators.map(thing)),
    publisher: organization(record.publisher),
    reportNumber: record.number,
    about: oneOrMore(facts.about.map(thing)),
    translationOfWork: facts.translates && reference('Report', facts.translates),
    workTranslation: oneOrMore(
      facts.translations.map(({ url, language }) => ({
        ...reference('Report', url),
        inLanguage: language,
      })),
    ),
    isBasedOn: basis && workOf(basis),
    correction: oneOrMore(
      facts.corrections.map(({ date, text }) => ({
        '@type': 'CorrectionComment',
        datePublished: date,
        text,
      })),
    ),
  };
  // Neither `</script>` nor `<!--` may stand in it.
  return JSON.stringify(report).replaceAll('<', String.raw`\u003c`);
}

function reference(type: string, id: string | undefined) {
  return { '@type': type, '@id': id };
}

function thing({ type, name, url }: NamedThing) {
  return { ...reference(type, url), name };
}

function workOf(work: CslItem) {
  return {
    '@type': types[work.type] ?? 'CreativeWork',
    name: work.title,
    author: oneOrMore((work.author ?? []).map(authorOf)),
    datePublished: dateOf(work),
    inLanguage: work.language,
    url: work.URL,
  };
}

const types: Readonly<Record<string, string>> = {
  article: 'ScholarlyArticle',
  'article-journal': 'ScholarlyArticle',
  'article-magazine': 'Article',
  'article-newspaper': 'NewsArticle',
  book: 'Book',
  chapter: 'Chapter',
  dataset: 'Dataset',
  legislation: 'Legislation',
  'post-weblog': 'BlogPosting',
  report: 'Report',
  thesis: 'Thesis',
  webpage: 'WebPage',
};

// Only a name in parts is surely a person's.
function authorOf(name: CslName) {
  if (name.literal !== undefined) return name.literal;
  return { '@type': 'Person', name: plainName(name) };
}

function organization(name: string | undefined) {
  return name === undefined ? undefined : { '@type': 'Organization', name };
}

// Spans and dates that are only about right are no dates of schema.org.
function dateOf({ issued }: CslItem): string | undefined {
  const date = issued && isoDateOf(issued);
  return date && /^\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?$/.test(date) ? date : undefined;
}

function oneOrMore<T>(list: readonly T[]): T | readonly T[] | undefined {
  return list.length > 1 ? list : list[0];
}
