import { isFullDate, isPartialDate } from '../../model/language/dates.ts';
import { isLanguageTag } from '../../model/language/language.ts';
import type { Content } from '../../model/reading/content.ts';
import { cslTypes } from '../../model/records/csl-types.ts';
import { idPattern, reservedWords } from '../../model/records/ids.ts';
import { nameSchema } from '../../model/records/name.ts';
import { siteAddressSchema } from '../../model/records/web-address.ts';
import type { NewQuestion } from './ask-for.ts';
import { type MovableKind, placeOf } from './kinds.ts';
import { stepTo } from './lacking-records.ts';

/** What there can be a new one of, in the order in which an empty folder needs them. */
export const newKinds = [
  'site',
  'type',
  'topic',
  'region',
  'author',
  'source',
  'name',
  'brief',
] as const;

export type NewKind = (typeof newKinds)[number];

/** What has to be known of a new thing, in the order in which it is asked. */
export function questionsFor(kind: NewKind, content: Content, dir: string): NewQuestion[] {
  const own = ownQuestions(kind, (list) => ({
    choices: [...content[list].keys()],
    stepTo: (one) => stepTo(list, one, content[list], dir),
  }));
  if (kind === 'site') return own;
  const refuse = (answer: string) => wrongId(answer, `${kind}s`, content);
  return [{ name: 'id', words: 'Its id, as it stands in addresses', refuse }, ...own];
}

const isByLanguage = true;
const name: NewQuestion = { name: 'name', words: 'Name', isByLanguage };
const optionalList = { isList: true, isOptional: true };

const ofSite: NewQuestion[] = [
  { name: 'languages', words: 'Languages, the first one first', refuse: wrongLanguages },
  ...[name, { name: 'tagline', words: 'A few words under the name', isByLanguage }],
  { name: 'description', words: 'One sentence on the site, for search engines', isByLanguage },
  { name: 'publisher', words: 'Who publishes it', isByLanguage },
  { name: 'address', words: 'Its web address', refuse: wrongAddress },
];

const ofSource: NewQuestion[] = [
  { name: 'title', words: 'Title, in its own language' },
  { name: 'type', words: 'CSL type', choices: cslTypes },
  { name: 'author', words: 'Author, as “Family, Given”, or a body', isOptional: true },
  { name: 'publisher', words: 'Publisher', isOptional: true },
  { name: 'issued', words: 'When it was published', isOptional: true, refuse: wrongDate },
  { name: 'URL', words: 'Web address', isOptional: true },
  { name: 'language', words: 'Language, such as en', isOptional: true },
];

type ChoicesOf = (
  kind: 'types' | 'topics' | 'regions' | 'authors',
) => Pick<NewQuestion, 'choices' | 'stepTo'>;

function ownQuestions(kind: NewKind, choicesOf: ChoicesOf): NewQuestion[] {
  switch (kind) {
    case 'site':
      return ofSite;
    case 'brief':
      return [
        ...[
          { name: 'title', words: 'Title' },
          { name: 'summary', words: 'Summary' },
        ],
        { name: 'type', words: 'Type', ...choicesOf('types') },
        { name: 'topics', words: 'Its topics', isList: true, ...choicesOf('topics') },
        { name: 'regions', words: 'Its regions', isList: true, ...choicesOf('regions') },
        { name: 'authors', words: 'Its authors', ...optionalList, ...choicesOf('authors') },
        { name: 'date', words: 'Day', isOptional: true, refuse: wrongDay },
      ];
    case 'source':
      return ofSource;
    case 'author':
      return [
        name,
        { name: 'kind', words: 'Person or organisation', choices: ['person', 'organisation'] },
        { name: 'line', words: 'One sentence about them', isByLanguage },
      ];
    case 'name':
      return [
        name,
        { name: 'kind', words: 'What it is', choices: nameSchema.shape.kind.options },
        { name: 'line', words: 'One neutral line: who or what it is', isByLanguage },
      ];
    case 'region':
      return [
        name,
        { name: 'within', words: 'What it lies within', ...optionalList, ...choicesOf('regions') },
      ];
    default:
      return [
        name,
        { name: 'line', words: 'One sentence about it', isOptional: true, isByLanguage },
      ];
  }
}

function wrongId(id: string, kind: MovableKind, content: Content): string | undefined {
  if (!idPattern.test(id)) return 'it has lower-case words joined by hyphens, a letter first';
  if (reservedWords.includes(id)) return 'this word means something in addresses';
  const place = placeOf(content, kind, id);
  return place === undefined ? undefined : `that is ${place}`;
}

function wrongDay(day: string): string | undefined {
  return isFullDate(day) ? undefined : 'a day is written as 2026-05-03';
}

function wrongDate(date: string): string | undefined {
  return isPartialDate(date) ? undefined : 'it is written as 2015-08-18, 2015-08 or 2015';
}

function wrongAddress(address: string): string | undefined {
  const isAddress = siteAddressSchema.safeParse(address).success;
  return isAddress ? undefined : 'it is written as https://harbour.example';
}

function wrongLanguages(languages: string): string | undefined {
  const known = languages.split(',').every((one) => isLanguageTag(one.trim()));
  return known ? undefined : 'they are written as codes, en or en, ar';
}
