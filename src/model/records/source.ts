import { z } from 'astro/zod';
import { isLanguageTag } from '../language/language.ts';
import { dayOfCopy, isArchivedCopy } from '../text/copy-address.ts';
import { readDoi, readIsbn, readIssn } from '../text/identifiers.ts';
import { cslDates, partialDateSchema } from './csl-dates.ts';
import { cslNames } from './csl-names.ts';
import { cslNumbers } from './csl-numbers.ts';
import { cslTexts } from './csl-texts.ts';
import { type CslType, cslTypes } from './csl-types.ts';
import { field } from './field.ts';
import { webAddressSchema } from './web-address.ts';
import { wordingSchema } from './wording.ts';

// A text that is read into the one form in which it is kept.
function readBy(read: (text: string) => string | undefined, expected: string) {
  return z
    .union([z.string(), z.number().transform(String)], expected)
    .transform((text, context) => {
      const found = read(text);
      if (found !== undefined) return found;
      context.addIssue({ code: 'custom', message: expected, input: text });
      return z.NEVER;
    });
}

const identifiers = {
  DOI: field(
    readBy(readDoi, 'a DOI such as `10.1000/182`').optional(),
    'Its DOI, in any form: bare, behind `doi:`, or as an address.',
    '10.1000/182',
  ),
  ISBN: field(
    readBy(readIsbn, 'an ISBN whose check digit is right').optional(),
    'Its ISBN, of 10 or 13 digits.',
    '978-0-306-40615-7',
  ),
  ISSN: field(
    readBy(readIssn, 'an ISSN whose check digit is right').optional(),
    'The ISSN of what it stands in.',
    '0378-5955',
  ),
  PMID: field(z.string().trim().min(1).optional(), 'Its number in PubMed.', '26269451'),
  PMCID: field(z.string().trim().min(1).optional(), 'Its number in PubMed Central.', 'PMC4552961'),
};

const ownAddress =
  'the document’s own address: that of a copy is `archived`, or `via` where nothing else is known';

const addresses = {
  URL: field(
    webAddressSchema.refine((address) => !isArchivedCopy(address), ownAddress).optional(),
    'Where the document itself can be read.',
    'https://www.crisisgroup.org/238',
  ),
  via: field(
    z
      .strictObject({
        publisher: field(wordingSchema.optional(), 'Whose copy it is.', 'Refworld'),
        URL: field(webAddressSchema, 'Where the copy is.', 'https://www.refworld.org/docid/1.html'),
      })
      .optional(),
    'The copy that was read, where it was not the document itself.',
    { publisher: 'Refworld', URL: 'https://www.refworld.org/docid/1.html' },
  ),
  archived: field(
    z
      .union(
        [
          webAddressSchema.transform((address) => ({ URL: address })),
          z.strictObject({
            URL: field(
              webAddressSchema,
              'Where it is.',
              'https://web.archive.org/web/20160316000000/https://www.crisisgroup.org/238',
            ),
            date: field(partialDateSchema.optional(), 'The day it was made.', '2016-03-16'),
          }),
        ],
        { error: 'the address of the archived copy, or its `URL` and its `date`' },
      )
      .transform((copy: { URL: string; date?: string | undefined }) => {
        const date = copy.date ?? dayOfCopy(copy.URL);
        return date === undefined ? { URL: copy.URL } : { URL: copy.URL, date };
      })
      .optional(),
    'An archived copy: its address, or its `URL` and `date`. Where the address names the day, that is read from it.',
    'https://web.archive.org/web/20160316000000/https://www.crisisgroup.org/238',
  ),
};

// What these are called says what kind of document they are.
const namedByType: readonly CslType[] = ['interview', 'personal_communication'];

const onTheWeb: readonly CslType[] = ['webpage', 'post', 'post-weblog'];

/** A document that notes cite, in CSL's variables. */
export const sourceSchema = z
  .strictObject({
    type: field(z.enum(cslTypes), 'What it is, as CSL names it.', 'report'),
    ...cslTexts,
    ...cslNames,
    ...cslNumbers,
    ...cslDates,
    ...identifiers,
    ...addresses,
    language: field(
      z.string().refine(isLanguageTag, 'a language code such as `en`').optional(),
      'The language the document is in.',
      'en',
    ),
  })
  .refine(({ type, title, genre }) => namedByType.includes(type) || (title ?? genre), {
    message: 'a `title`, or a `genre` that says in words what kind of document it is',
    path: ['title'],
  })
  .refine(({ title, language = '' }) => !isInOtherLanguages(title, language), {
    message:
      'the title in the language of the document among these, and that `language`; where it is not known, a `genre` says in words what it is',
    path: ['title'],
  })
  .refine(
    (source) => !onTheWeb.includes(source.type) || addressFields.some((name) => source[name]),
    {
      message: 'its address, or where a copy is: `via` or `archived`',
      path: ['URL'],
    },
  )
  .refine(
    (source) =>
      Object.keys(source).some((name) => !saysNotWhere.includes(name)) || source.author.length > 0,
    {
      message:
        'a way to the document: who wrote, published or keeps it, when, its `number`, or its `URL`',
      path: ['URL'],
    },
  );

const addressFields = ['URL', 'DOI', 'via', 'archived'] as const;

// A title alone leads nobody to a document.
const saysNotWhere = [
  'type',
  'title',
  'title-short',
  'genre',
  'language',
  'author',
  'note',
  'annote',
  'abstract',
  'keyword',
  'medium',
  'accessed',
  'source',
];

function isInOtherLanguages(title: unknown, language: string): boolean {
  return typeof title === 'object' && title !== null && !(language in title);
}

export type Source = z.infer<typeof sourceSchema>;
