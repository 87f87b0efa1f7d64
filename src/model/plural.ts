import type { Language } from './language.ts';

/** A text that depends on a number, by CLDR plural category: `{ one: '{count} brief', other: '{count} briefs' }`. */
export type PluralForms = Record<'other', string> & Partial<Record<Intl.LDMLPluralRule, string | undefined>>;

/** Puts values into a text: `fill('Paragraph {number}', { number: 12 })` is `Paragraph 12`. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (slot, name: string) => String(values[name] ?? slot));
}

/** The form of a text that goes with a number, with `{count}` filled in. */
export function plural(forms: PluralForms, count: number, language: Language): string {
  const category = new Intl.PluralRules(language).select(count);
  return fill(forms[category] ?? forms.other, { count: formatNumber(count, language) });
}

/** A number with the language's grouping and Western digits. */
export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(language, { numberingSystem: 'latn' }).format(value);
}
