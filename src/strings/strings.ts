import { z } from 'astro/zod';
import { load } from 'js-yaml';
import type { Language } from '../model/language/language.ts';
import { nameKinds } from '../model/records/name.ts';
import { locatorLabels } from '../model/reading/rendered-text.ts';
import type { SearchWords } from '../model/page/search-words.ts';

const text = z.string().min(1);
const plural = z.object({
  zero: text.optional(),
  one: text.optional(),
  two: text.optional(),
  few: text.optional(),
  many: text.optional(),
  other: text,
});

// Every group is a record of texts by name; the names are those of en.yaml, held by a unit test.
const stringsSchema = z.strictObject({
  skip: words('text', 'notes'),
  site: words(
    'navigation',
    'search',
    'searchFor',
    'suggestionsLoading',
    'suggestionsFailed',
    'language',
    'theme',
    'light',
    'dark',
    'system',
    'independent',
    'noTracking',
  ),
  brief: words(
    'restatedFrom',
    'restatedFromUnsigned',
    'alsoIn',
    'by',
    'on',
    'originalOn',
    'restatedOn',
    'updatedOn',
    'corrections',
    'correction',
    'update',
    'wording',
    'contents',
    'notes',
    'end',
    'related',
    'furtherReading',
    'topics',
    'regions',
    'translatedBy',
    'citeAs',
    'citeTitle',
    'draft',
  ).extend({ readingTime: plural }),
  slots: words(
    'passage',
    'section',
    'noteCall',
    'noteBack',
    'noteBackOfSeveral',
    'noteBackSign',
    'table',
  ),
  notePreview: words('label', 'go', 'close'),
  copyLink: words('copied'),
  permalinks: words(
    'passageRemoved',
    'passageMerged',
    'sectionRemoved',
    'sectionMerged',
    'noteRemoved',
    'noteMerged',
    'outdated',
    'outdatedUndated',
  ),
  quotedPassage: words('around', 'changed', 'removed', 'was'),
  sentenceLinks: words('label', 'link', 'quote', 'quoted', 'marks'),
  searchBox: words('label', 'nothing', 'spelling').extend({
    count: plural,
    // Those of names are with the names.
    kinds: words('topic', 'region', 'brief', 'author', 'name'),
  }),
  found: words('label', 'place', 'previous', 'next', 'close'),
  citation: words(
    'comma',
    'separator',
    'via',
    'viaPlain',
    'archived',
    'accessed',
    'no',
    'issue',
    'volume',
    'untitled',
  ),
  locators: z.record(z.enum(locatorLabels), plural),
  lists: words(
    'briefs',
    'briefsLine',
    'briefsOf',
    'years',
    'topics',
    'topicsLine',
    'regions',
    'regionsShort',
    'regionsLine',
    'includes',
    'topicInRegion',
    'byRegion',
    'byTopic',
    'authors',
    'authorsLine',
    'restatedWorks',
    'profile',
    'sources',
    'sourcesLine',
    'names',
    'namesLine',
    'citedBy',
    'notCited',
    'newest',
    'all',
    'originalOf',
    'restatedOf',
    'readOn',
    'nothing',
    'pages',
    'page',
    'previous',
    'next',
    'paragraph',
    'note',
    'otherLetters',
    'breadcrumb',
  ).extend({ passages: plural }),
  names: words('letters', 'spellings', 'acronyms', 'formerNames', 'notToConfuseWith').extend({
    kinds: z.record(z.enum(nameKinds), text),
  }),
  notFound: words('title', 'line'),
  withdrawn: words('title', 'brief', 'page'),
  search: z.custom<SearchWords>((value) => typeof value === 'object' && value !== null),
});

/** Every word of the interface in one language. */
export type Strings = z.infer<typeof stringsSchema>;

const files = import.meta.glob<string>('./*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const byLanguage = new Map(
  Object.entries(files).map(([file, yaml]) => [
    file.replace(/^\.\/|\.yaml$/g, ''),
    stringsSchema.parse(load(yaml)),
  ]),
);

/** The interface's words in a language that has a file here; throws for any other. */
export function stringsIn(language: Language): Strings {
  const strings = byLanguage.get(language);
  if (!strings) throw new Error(`src/strings has no ${language}.yaml: add one to publish in it`);
  return strings;
}

function words<const Name extends string>(...names: Name[]) {
  return z.strictObject(
    Object.fromEntries(names.map((name) => [name, text])) as Record<Name, typeof text>,
  );
}
