import { z } from 'astro/zod';
import type { Language } from '../language/language.ts';
import { worksLabelsSchema } from './labels.ts';

/**
 * Words of a document, such as its title or its publisher's name: as they stand in it, or a text per language.
 *
 * Of a text per language the document's own is the original, the others are translations.
 */
export const wordingSchema = z
  .union([z.string().trim().min(1), worksLabelsSchema], 'a text, or a text per language')
  .meta({ id: 'words' });

export type Wording = z.infer<typeof wordingSchema>;

/** The words in the document's own language, which stand for it where it is not told apart. */
export function originalOf(wording: Wording, own: Language | undefined): string {
  if (typeof wording === 'string') return wording;
  return (own === undefined ? undefined : wording[own]) ?? Object.values(wording)[0] ?? '';
}
