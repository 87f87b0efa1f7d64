import { z } from 'astro/zod';
import { field } from './field.ts';
import { wordingSchema } from './wording.ts';

/** A number as it is typed: `862`, `0862` and `12:30` stay what they are. */
const numberSchema = z.union(
  [z.string().trim().min(1), z.number().transform(String)],
  'a number, or a text that is not empty',
);

const number = (description: string, example: string) =>
  field(numberSchema.optional(), description, example);

/** CSL's variables that number something, in its own spelling. */
export const cslNumbers = {
  number: number('Its number: of a report, a law, a document of the United Nations.', '238'),
  volume: number('The volume of a journal or book.', '3'),
  issue: number('The issue of a journal.', '4'),
  page: number('The pages it has in what it stands in.', '117-142'),
  'page-first': number('The first of these.', '117'),
  'number-of-pages': number('How many pages it has.', '384'),
  'number-of-volumes': number('How many volumes it has.', '2'),
  edition: field(wordingSchema.optional(), 'Which edition it is, a number or words.', '2'),
  'chapter-number': number('The number of a chapter.', '7'),
  'collection-number': number('Its number in the series.', '238'),
  'part-number': number('The number of a part.', '2'),
  'printing-number': number('Which printing it is.', '3'),
  section: number('The section of a law or of a newspaper.', 'B'),
  'supplement-number': number('The number of a supplement.', '1'),
  version: number('The version of software or data.', '2.1'),
};
