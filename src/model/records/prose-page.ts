import { z } from 'astro/zod';
import { field } from './field.ts';

/** Front matter of `pages/<id>/<lang>.md`: about and the like. */
export const prosePageSchema = z.strictObject({
  title: field(z.string().trim().min(1), 'The title of the page.', 'About this site'),
  summary: field(z.string().trim().min(1), 'One or two sentences under it.', 'Who we are.'),
});

export type ProsePage = z.infer<typeof prosePageSchema>;
