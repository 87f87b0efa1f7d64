import { z } from 'astro/zod';
import { field } from './field.ts';
import { regionIdSchema, type RegionId } from './ids.ts';
import { labelsSchema } from './labels.ts';
import { spellingsSchema } from './spelling.ts';

/** A country or a larger area; it may lie within several others, the first of which makes its breadcrumb. */
export const regionSchema = z.strictObject({
  name: field(labelsSchema, 'What it is called.', { en: 'Syria', ar: 'سوريا' }),
  within: field(
    z.array(regionIdSchema).default([]),
    'The regions it lies within; the first is the way to it.',
    ['levant'],
  ),
  code: field(
    z
      .string()
      .regex(/^([A-Z]{2}|\d{3})$/, 'an ISO 3166 code such as `SY` or a UN M49 code such as `145`')
      .optional(),
    'Its ISO 3166 or UN M49 code, where there is one.',
    'SY',
  ),
  about: field(labelsSchema.optional(), 'Two or three sentences that its page opens with.', {
    en: 'A country on the Mediterranean.',
    ar: 'بلد على البحر المتوسط.',
  }),
  spellings: field(spellingsSchema, 'What it is also called; search then knows it as a name.', [
    'Syrian Arab Republic',
  ]),
});

export type Region = z.infer<typeof regionSchema>;

/** What the containment of regions needs of each of them. */
export type RegionHomes = ReadonlyMap<RegionId, Pick<Region, 'within'>>;

/** The region and everything it lies within, nearest first, each once; a circle ends where it began. */
export function withAncestors(region: RegionId, regions: RegionHomes): RegionId[] {
  const found = new Set<RegionId>([region]);
  for (const id of found) for (const home of regions.get(id)?.within ?? []) found.add(home);
  return [...found];
}

/** The way from the outermost region down to this one, by first homes. */
export function breadcrumb(region: RegionId, regions: RegionHomes): RegionId[] {
  const way = new Set<RegionId>();
  for (let id: RegionId | undefined = region; id !== undefined && !way.has(id);) {
    way.add(id);
    id = regions.get(id)?.within[0];
  }
  return [...way].reverse();
}
