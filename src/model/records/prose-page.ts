import { z } from 'astro/zod';

/** Front matter of `pages/<id>/<lang>.md`: about and the like. */
export const prosePageSchema = z.strictObject({
  title: z.string().trim().min(1),
  summary: z.string().trim().min(1),
});

export type ProsePage = z.infer<typeof prosePageSchema>;
