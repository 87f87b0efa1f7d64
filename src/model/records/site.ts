import { z } from 'astro/zod';
import { field } from './field.ts';
import { briefIdSchema } from './ids.ts';
import { labelsSchema } from './labels.ts';
import { canonicalTag } from '../language/language.ts';
import { siteAddressSchema } from './web-address.ts';

const picture = z
  .string()
  .regex(/^\/files\/[A-Za-z0-9._/-]+\.(?:svg|png|webp)$/, 'an image such as `/files/mark.svg`')
  .optional();

/** `site.yaml`: what the whole site is called and which languages it is published in. */
export const siteSchema = z.strictObject({
  name: field(labelsSchema, 'What the site is called.', {
    en: 'Harbour Review',
    ar: 'مجلة الميناء',
  }),
  tagline: field(labelsSchema, 'A few words under the name.', {
    en: 'Briefs on ports',
    ar: 'أوراق عن الموانئ',
  }),
  description: field(labelsSchema, 'One sentence on the site, for search engines.', {
    en: 'Short papers on ports and shipping.',
    ar: 'أوراق قصيرة عن الموانئ والملاحة.',
  }),
  address: field(
    siteAddressSchema,
    'The address the site is published under.',
    'https://harbour.example',
  ),
  languages: field(
    z
      .array(z.string().refine((tag) => canonicalTag(tag) === tag, 'a language code such as `en`'))
      .min(1),
    'The languages of the site; the first has addresses without a prefix.',
    ['en', 'ar'],
  ),
  publisher: field(labelsSchema, 'Who publishes the site.', {
    en: 'Harbour Institute',
    ar: 'معهد الميناء',
  }),
  footer: field(labelsSchema.optional(), 'What stands at the foot of every page.', {
    en: 'Independent of those whose work is restated here.',
    ar: 'مستقلة عن أصحاب الأعمال المعاد صوغها هنا.',
  }),
  icon: field(picture, 'The picture in browser tabs and bookmarks.', '/files/icon.svg'),
  logo: field(
    picture,
    'A square picture before the name at the top of every page.',
    '/files/mark.svg',
  ),
  lead: field(
    briefIdSchema.optional(),
    'The brief the front page shows in full dress; without it, and while it is a draft, the newest one.',
    'russia-syrian-peace-talks',
  ),
});

export type Site = z.infer<typeof siteSchema>;
