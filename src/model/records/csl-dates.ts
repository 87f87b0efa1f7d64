import { z } from 'astro/zod';
import { isPartialDate } from '../language/dates.ts';
import { isDocumentDate } from '../language/document-date.ts';
import { field } from './field.ts';

const aDocumentDate = 'a date such as `2015-08-18`, `2015-08`, `2015`, `2015~` or `2015/2017`';

const parts = z
  .array(z.coerce.string().regex(/^-?\d{1,4}$/))
  .min(1)
  .max(3);

// A reference manager's form, which says the same in other signs.
const dateParts = z
  .strictObject({
    'date-parts': field(
      z.array(parts).min(1).max(2),
      'Year, month and day, as reference managers write them; twice for a span.',
      [['2015', '08', '18']],
    ),
    circa: field(z.coerce.boolean().optional(), 'Whether it is about then.', true),
    season: field(
      z.coerce
        .string()
        .regex(/^[1-4]$/)
        .optional(),
      'Which season it is, 1 for spring.',
      '1',
    ),
  })
  .transform((date) => {
    const known = date.circa ? '~' : '';
    return date['date-parts']
      .map(([year = '', ...rest]) => {
        const sign = year.startsWith('-') ? '-' : '';
        const inSeason = date.season === undefined || rest.length > 0 ? [] : [`2${date.season}`];
        const numbers = [sign + year.replace('-', '').padStart(4, '0'), ...rest, ...inSeason];
        return numbers.map((number) => number.padStart(2, '0')).join('-') + known;
      })
      .join('/');
  });

const date = z
  .union([z.string(), z.number().transform(String), dateParts], aDocumentDate)
  .refine(isDocumentDate, aDocumentDate)
  .meta({ id: 'date' });

const aDate = 'a real date such as `2015-08-18`, `2015-08` or `2015`';

/** A date of ours, as exact as it is known. */
export const partialDateSchema = z
  .union([z.string(), z.number().transform(String)], aDate)
  .refine(isPartialDate, aDate);

const dated = (description: string, example: string) =>
  field(date.optional(), description, example);

/** CSL's variables that date something, in its own spelling. */
export const cslDates = {
  issued: dated(
    'When it was published, as exact as known: `2015-08-18`, `2015-08`, `2015`; about 1920 `1920~`, perhaps `1920?`, the 1920s `192X`, spring `2015-21`, a span `2015/2017`, 44 BCE `-0043`.',
    '2016-03-16',
  ),
  accessed: field(
    partialDateSchema.optional(),
    'The day its address was read, where that is known.',
    '2026-11-23',
  ),
  'original-date': dated('When the original was published.', '1938'),
  'event-date': dated('When the event was held.', '2015-02-06/2015-02-08'),
  'available-date': dated('When it was made available before it was published.', '2015-07'),
  submitted: dated('When it was handed in.', '2015-01-12'),
};
