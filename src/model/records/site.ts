import { z } from 'astro/zod';
import { briefIdSchema } from './ids.ts';
import { labelsSchema } from './labels.ts';
import { isLanguageTag } from '../language/language.ts';
import { siteAddressSchema } from './web-address.ts';

/** `site.yaml`: what the whole site is called and which languages it is published in. */
export const siteSchema = z.strictObject({
  name: labelsSchema,
  tagline: labelsSchema,
  description: labelsSchema,
  address: siteAddressSchema.describe('Origin the site is published under.'),
  languages: z
    .array(z.string().refine(isLanguageTag, 'a language code such as `en`'))
    .min(1)
    .describe('Languages of the site; the first has addresses without a prefix.'),
  publisher: labelsSchema,
  lead: briefIdSchema.describe('The brief the front page shows in full dress.'),
});

export type Site = z.infer<typeof siteSchema>;
