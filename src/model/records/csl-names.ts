import { z } from 'astro/zod';
import { field } from './field.ts';
import { authorIdSchema } from './ids.ts';
import { wordingSchema } from './wording.ts';

const id = field(authorIdSchema.optional(), 'The id of their page here.', 'anna-borshchevskaya');

/** A name as CSL has it, with our author's id where the person has a page here. */
const sourceNameSchema = z.union(
  [
    z.strictObject({
      family: field(wordingSchema, 'The family name.', 'Mistura'),
      given: field(wordingSchema.optional(), 'Given names.', 'Staffan'),
      'non-dropping-particle': field(
        wordingSchema.optional(),
        'A particle that stays with the family name.',
        'de',
      ),
      'dropping-particle': field(
        wordingSchema.optional(),
        'A particle that is left out where the family name stands alone.',
        'von',
      ),
      suffix: field(wordingSchema.optional(), 'What follows the name.', 'Jr.'),
      'comma-suffix': field(z.boolean().optional(), 'Whether a comma goes before that.', true),
      'static-ordering': field(
        z.boolean().optional(),
        'Whether the family name comes first, as in Chinese and Hungarian.',
        true,
      ),
      id,
    }),
    z.strictObject({
      literal: field(
        wordingSchema,
        'A body, or a name of one piece.',
        'International Crisis Group',
      ),
      id,
    }),
  ],
  '`family` and `given`, or `literal` alone; beside either, the `id` of an author page here',
);

export type SourceName = z.infer<typeof sourceNameSchema>;

const namesSchema = z
  .array(
    sourceNameSchema,
    'a list of names, such as `[{ family: Doe, given: Jane }]` or `[{ literal: A Body }]`',
  )
  .meta({ id: 'names' });

const names = (description: string) =>
  field(namesSchema.optional(), description, [{ family: 'Doe', given: 'Jane' }]);

/** CSL's variables that name people and bodies, in its own spelling. */
export const cslNames = {
  author: field(
    namesSchema.default([]),
    'Who wrote it; of an interview, who is asked; of a speech, who speaks.',
    [{ family: 'Landis', given: 'Joshua' }, { literal: 'International Crisis Group' }],
  ),
  editor: names('Who edited it.'),
  translator: names('Who translated it.'),
  'editor-translator': names('Who edited and translated it.'),
  'container-author': names('Who wrote the book that it stands in.'),
  'collection-editor': names('Who edits the series.'),
  'editorial-director': names('Who directs the edition.'),
  compiler: names('Who put it together.'),
  contributor: names('Who else contributed.'),
  interviewer: names('Who asks.'),
  recipient: names('To whom it was written.'),
  director: names('Who directed it.'),
  producer: names('Who produced it.'),
  'executive-producer': names('Who produced it as head.'),
  'script-writer': names('Who wrote the script.'),
  'series-creator': names('Who created the series.'),
  composer: names('Who composed it.'),
  performer: names('Who performs.'),
  narrator: names('Who narrates.'),
  host: names('Who hosts the broadcast.'),
  guest: names('Who is a guest in it.'),
  illustrator: names('Who drew or photographed for it.'),
  curator: names('Who curated it.'),
  organizer: names('Who organised the event.'),
  chair: names('Who was in the chair.'),
  'original-author': names('Who wrote the original.'),
  'reviewed-author': names('Whose work is reviewed.'),
};
