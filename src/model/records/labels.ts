import { z } from 'astro/zod';
import { isLanguageTag, type Language } from '../language/language.ts';

/** Stands for the language of a text that is given alone, until that of the site is known. */
export const onlyLanguage = '';

const perLanguage = z
  .record(
    z
      .string()
      .refine((key) => key === onlyLanguage || isLanguageTag(key), 'a language code such as `en`'),
    z.string().trim().min(1),
  )
  .refine((labels) => Object.keys(labels).length > 0, 'a text in at least one language');

// On a site with one language a text may stand alone.
const orAlone = (labels: typeof perLanguage) =>
  z.preprocess(
    (value) =>
      typeof value === 'string' && value.trim() !== '' ? { [onlyLanguage]: value } : value,
    labels,
  );

/** A text in those of the site's languages that need one, such as an old wording. */
export const someLabelsSchema = orAlone(perLanguage);

/** A text that readers see, per language: `{ en: Syria, ar: سوريا }`; the site's first one is among them. */
export const labelsSchema = orAlone(perLanguage.meta({ inFirstLanguage: true }));

/** Words of a document per language: in those of the site's, and in its own, which may be none of them. */
export const worksLabelsSchema = perLanguage.meta({ ofDocument: true });

export type Labels = z.infer<typeof labelsSchema>;

/** A text together with the language it is really in. */
export interface Text {
  text: string;
  language: Language;
}

/** The label in the wanted language, else in the site's languages in their order, else in any. */
export function labelIn(labels: Labels, wanted: Language, languages: readonly Language[]): Text {
  for (const language of [wanted, ...languages, ...Object.keys(labels)]) {
    const text = labels[language];
    if (text !== undefined) return { text, language };
  }
  return { text: '', language: wanted };
}
