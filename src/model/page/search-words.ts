import { z } from 'astro/zod';
import { facetNames, sortOrders } from '../facets.ts';
import { pluralWordsSchema, words, wordSchema } from './word-schemas.ts';

/** The words of the search form. */
const formSchema = z.strictObject({
  /** Label of the search box. */
  words: wordSchema,
  submit: wordSchema,
  /** Name of the facets as a whole, and of the button that shows them on a phone. */
  filters: wordSchema,
  /** Legends of the facets. */
  facets: words(...facetNames),
  year: wordSchema,
  from: wordSchema,
  to: wordSchema,
  sort: wordSchema,
  orders: words(...sortOrders),
  /** Label of the box that shortens a long list of values: `Find in the list: {facet}` */
  narrow: wordSchema,
  /** `Show more · {count}` values of a facet, and back. */
  moreValues: wordSchema,
  fewerValues: wordSchema,
  /** Closes the filters on a phone. */
  close: wordSchema,
});

/** The words that are filled in by the browser. */
const answerSchema = z.strictObject({
  /** `{count} briefs` */
  found: pluralWordsSchema,
  /** `Show {count} more briefs` */
  more: pluralWordsSchema,
  /** Closes the filters on a phone: `Show {count} results` */
  show: pluralWordsSchema,
  /** `Remove {value}` */
  remove: wordSchema,
  /** A chosen range of years: `{from}–{to}` */
  between: wordSchema,
  /** `from {from}` */
  since: wordSchema,
  /** `until {to}` */
  until: wordSchema,
});

/** What a result says of itself. */
const resultSchema = z.strictObject({
  /** `Paragraph {number}` */
  paragraph: wordSchema,
  /** A paragraph among the recommendations: `Recommendation, paragraph {number}` */
  recommendation: wordSchema,
  /** `Note {number}` */
  note: wordSchema,
  /** Stands between two regions. */
  comma: wordSchema,
  /** `Show {count} more passages` */
  morePassages: pluralWordsSchema,
});

/** What the page says of the words that are searched for. */
const querySchema = z.strictObject({
  /** Before the other spellings of a name: `{text}: also searching for` */
  alsoSearching: wordSchema,
  /** `Leave out {spelling}` */
  leaveOut: wordSchema,
  /** `Search for {spelling} again` */
  putBack: wordSchema,
  /** Before the names that a spelling may mean: `Which “{text}” is meant?` */
  whichMeant: wordSchema,
  /** `No brief has “{word}”.` */
  missing: wordSchema,
  /** `No brief has “{word}” in its title.` */
  missingInTitle: wordSchema,
  notTogether: wordSchema,
  /** `Did you mean {query}? {found}` */
  didYouMean: wordSchema,
  /** `Search for {query}: {found}` */
  instead: wordSchema,
  /** The query has no word in it. */
  noWords: wordSchema,
  /** Before the parts of the query that are more than words. */
  understood: wordSchema,
  /** Only the beginning of the query was looked for. */
  isCut: wordSchema,
  /** `{found} in {language}` */
  inLanguage: wordSchema,
  /** `All results in {language}` */
  allInLanguage: wordSchema,
});

/** The parts of a query in words, and the page that it names. */
const partsSchema = z.strictObject({
  /** `Without {part}` */
  without: wordSchema,
  and: wordSchema,
  or: wordSchema,
  /** `Exactly “{text}”` */
  exactly: wordSchema,
  /** `Words that begin with “{text}”` */
  begins: wordSchema,
  /** `In the title: {text}` */
  inTitle: wordSchema,
  /** `{field}: {value}` */
  value: wordSchema,
  /** `Date: {date}` */
  published: wordSchema,
  /** `Named in the text: {date}` */
  named: wordSchema,
  /** `Open “{title}”` */
  open: wordSchema,
  /** `Open {part} of “{title}”` */
  openPart: wordSchema,
  /** `It has no “{part}”.` */
  noPart: wordSchema,
  /** `paragraph {name}`, `note {name}`, `the section “{name}”` */
  passage: wordSchema,
  note: wordSchema,
  section: wordSchema,
});

/** What is said of a part of a query, `{text}`, that is not understood; `{about}` is the sign or field in it. */
const misreadSchema = words(
  ...(['field', 'value', 'noValue', 'wildcard', 'shortBeginning', 'sign', 'near'] as const),
  ...(['nearWord', 'alone', 'emptyBrackets', 'bracket', 'quotationMark'] as const),
  ...(['noDay', 'twoDays', 'foreignAddress', 'noPage'] as const),
  // `Search for {query}`
  'instead',
);

/** The page on how to search. */
const helpSchema = z.strictObject({
  title: wordSchema,
  line: wordSchema,
  /** Leads to it from the search page. */
  link: wordSchema,
  /** What holds for every query. */
  notes: words('words', 'names', 'fields', 'parts', 'scripts'),
  groups: words('words', 'fields', 'dates', 'places'),
  /** The words of fields in the examples, as the grammar of queries knows them. */
  fields: words('author', 'topic', 'region', 'type', 'title', 'after', 'date'),
  /** What each example finds. */
  lines: words(
    ...(['words', 'exactly', 'without', 'either', 'group', 'begins'] as const),
    ...(['title', 'author', 'topic', 'region', 'type'] as const),
    ...(['years', 'after', 'day', 'month', 'passage', 'address'] as const),
  ),
});

/** Every word of the search page. */
export const searchWordsSchema = z.strictObject({
  /** Title of the page. */
  title: wordSchema,
  /** One sentence under the title, and what other sites say of the page. */
  line: wordSchema,
  form: formSchema,
  answer: answerSchema,
  result: resultSchema,
  query: querySchema,
  parts: partsSchema,
  misread: misreadSchema,
  help: helpSchema,
  /** What to try when nothing is found. */
  nothing: words('title', 'fewerWords', 'fewerFilters', 'lists'),
  /** Heading of the results. */
  results: wordSchema,
  /** Name of the list of chosen values. */
  chosen: wordSchema,
  clear: wordSchema,
  loading: wordSchema,
  failed: wordSchema,
  /** Instead of `failed` while developing. */
  noIndex: wordSchema,
  withoutScripts: wordSchema,
  allTopics: wordSchema,
  allRegions: wordSchema,
});

export type SearchWords = z.infer<typeof searchWordsSchema>;
export type SearchFormWords = z.infer<typeof formSchema>;
export type SearchAnswerWords = z.infer<typeof answerSchema>;
export type SearchResultWords = z.infer<typeof resultSchema>;
export type SearchQueryWords = z.infer<typeof querySchema>;

/** What the browser fills in, as the page hands it over. */
export type SearchClientWords = Pick<
  SearchWords,
  'answer' | 'result' | 'query' | 'parts' | 'misread'
> &
  Pick<SearchWords['form'], 'facets'>;
