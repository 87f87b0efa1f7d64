import { z } from 'astro/zod';
import { field } from './field.ts';
import { labelsSchema } from './labels.ts';
import { wordingSchema } from './wording.ts';

const words = (description: string, example: unknown) =>
  field(wordingSchema.optional(), description, example);
const code = (description: string, example: string) =>
  field(z.string().trim().min(1).optional(), description, example);

/** CSL's variables that hold words, in its own spelling; each in one language or a text per language. */
export const cslTexts = {
  title: words(
    'The title as it stands on the document; as a text per language, the one in `language` is the original and the others are translations.',
    'The North Caucasus Insurgency and Syria',
  ),
  'title-short': words('How notes name it again.', 'North Caucasus Insurgency'),
  genre: field(
    z.union([z.string().min(1), labelsSchema], 'a text, or a text per language').optional(),
    'What kind of document it is, in words.',
    { en: 'letter', ar: 'رسالة' },
  ),
  'container-title': words(
    'The journal, newspaper, book or site it stands in.',
    'Journal of Strategic Studies',
  ),
  'container-title-short': words('A short name of that.', 'J. Strateg. Stud.'),
  'collection-title': words('The series it belongs to.', 'Europe Report'),
  'part-title': words('The title of a part of it.', 'The War at Sea'),
  'volume-title': words('The title of its volume.', 'The Eastern Mediterranean'),
  publisher: words('Who published it.', { en: 'Dar al-Saqi', ar: 'دار الساقي' }),
  'publisher-place': words('Where it was published.', 'Beirut'),
  authority: words('The court, ministry or body that issued it.', 'Court of Cassation'),
  jurisdiction: words('Where a law or judgment holds.', 'Syria'),
  division: words('The part of the authority that issued it.', 'First Chamber'),
  archive: words('The archive or library that keeps it.', 'The National Archives'),
  archive_collection: words('The collection it is in there.', 'Foreign Office files'),
  archive_location: words('Where in the archive it is: box, folder, file.', 'FO 371/170606'),
  'archive-place': words('Where the archive is.', 'Kew'),
  'call-number': code('The library’s number for it.', 'DS98.6 .P48 2018'),
  'event-title': words('The conference, meeting or hearing it was made for.', 'Munich Conference'),
  event: words('An older name of `event-title`.', 'Munich Security Conference'),
  'event-place': words('Where that was held.', 'Munich'),
  'original-title': words('What it is a translation or new edition of.', 'La politique du port'),
  'original-publisher': words('Who published that.', 'Éditions du Port'),
  'original-publisher-place': words('Where that was published.', 'Paris'),
  'reviewed-title': words('What it reviews.', 'Tides of Trade'),
  'reviewed-genre': words('What kind of work it reviews.', 'film'),
  medium: words('What it is on: tape, microfilm, DVD.', 'microfilm'),
  dimensions: words('How large or long it is.', '42 min'),
  scale: words('The scale of a map.', '1:250,000'),
  status: words('How far it has come, where it has no date yet.', 'forthcoming'),
  source: words('Where the record was taken from.', 'WorldCat'),
  references: words('Decisions or laws that belong to it.', 'amended by Decree 12/2014'),
  license: words('The licence it is under.', 'CC BY 4.0'),
  abstract: words('What it says, in short.', 'Tolls rose as trade fell.'),
  keyword: words('Its keywords.', 'ports, tolls'),
  note: words('What else is to be said of it.', 'Read in the reading room.'),
  annote: words('What an editor has to say of it.', 'The best account of the talks.'),
  'citation-key': code('What a reference manager calls it.', 'icg2016caucasus'),
  'citation-label': code('A label that a style may print.', 'ICG16'),
  'year-suffix': code('What tells it from another of its author’s year.', 'a'),
};
