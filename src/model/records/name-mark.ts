import { z } from 'astro/zod';
import { field } from './field.ts';
import { idSchema } from './ids.ts';

/** What an editor says of words in a text: which name they are, or that they are none. */
export const nameMarkSchema = z.strictObject({
  words: field(z.string().trim().min(1), 'Words as the text has them.', 'the coalition'),
  name: field(
    idSchema,
    'The name that they are, an id in names/; `none` where they are no name.',
    'syrian-national-coalition',
  ),
});

export type NameMark = z.infer<typeof nameMarkSchema>;
