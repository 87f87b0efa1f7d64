import { z } from 'astro/zod';

/** Ids, slugs and note labels: lower-case words and numbers joined by single hyphens, a letter first. */
export const idPattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Passage ids, as they are given and read: `p12`, and `p12a` for one inserted later; more digits than any text has passages. */
export const passageIdPattern = /^p(0|[1-9][0-9]{0,8})[a-z]*$/;

/** Whether a pin is the id of a passage that only a translation has: an original's number with a letter, as `p3a`. */
export function isOwnPassage(pin: string | undefined, originals: readonly string[]): pin is string {
  const [, before = ''] = /^(p\d+)[a-z]+$/.exec(pin ?? '') ?? [];
  return pin !== undefined && originals.includes(before) && !originals.includes(pin);
}

/** Words that mean something in an address, so that no slug or id may be one of them. */
export const reservedWords: readonly string[] = [
  'page',
  'year',
  'feed',
  'index',
  'search',
  'names',
  'timeline',
  'sources',
  'topics',
  'regions',
  'authors',
  'briefs',
  'pagefind',
];

const words = 'lower-case words joined by hyphens, a letter first';
/** An id as editors write it, of whatever it is. */
export const idSchema = z.string(words).regex(idPattern, words);

export const briefIdSchema = idSchema.brand<'BriefId'>();
export const authorIdSchema = idSchema.brand<'AuthorId'>();
export const topicIdSchema = idSchema.brand<'TopicId'>();
export const regionIdSchema = idSchema.brand<'RegionId'>();
export const typeIdSchema = idSchema.brand<'TypeId'>();
export const sourceIdSchema = idSchema.brand<'SourceId'>();
export const nameIdSchema = idSchema.brand<'NameId'>();
export const pageIdSchema = idSchema.brand<'PageId'>();

/** A brief's slug: the name of its folder. */
export type BriefId = z.infer<typeof briefIdSchema>;
export type AuthorId = z.infer<typeof authorIdSchema>;
export type TopicId = z.infer<typeof topicIdSchema>;
export type RegionId = z.infer<typeof regionIdSchema>;
export type TypeId = z.infer<typeof typeIdSchema>;
export type SourceId = z.infer<typeof sourceIdSchema>;
export type NameId = z.infer<typeof nameIdSchema>;
export type PageId = z.infer<typeof pageIdSchema>;
