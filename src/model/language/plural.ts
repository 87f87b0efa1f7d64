import type { Language } from './language.ts';
import { memoize } from '../memoize.ts';

/** A text that depends on a number, by CLDR plural category: `{ one: '{count} brief', other: '{count} briefs' }`. */
export type PluralForms = Record<'other', string> &
  Partial<Record<Intl.LDMLPluralRule, string | undefined>>;

/** Puts values into a text: `fill('Paragraph {number}', { number: 12 })` is `Paragraph 12`. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (slot, name: string) => String(values[name] ?? slot));
}

/** The form of a text that goes with a number, with `{count}` filled in. */
export function plural(forms: PluralForms, count: number, language: Language): string {
  return fill(pluralForm(forms, count, language), { count: formatNumber(count, language) });
}

/** The form of a text that goes with a number, as it stands. */
export function pluralForm(forms: PluralForms, count: number, language: Language): string {
  return forms[pluralRules(language).select(count)] ?? forms.other;
}

/** A number with the language's grouping and Western digits. */
export function formatNumber(value: number, language: Language): string {
  return numberFormat(language).format(value);
}

const pluralRules = memoize((language: Language) => new Intl.PluralRules(language));

const numberFormat = memoize(
  (language: Language) => new Intl.NumberFormat(language, { numberingSystem: 'latn' }),
);
