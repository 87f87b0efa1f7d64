import type { cslDates } from '../records/csl-dates.ts';
import type { cslNames } from '../records/csl-names.ts';
import type { cslNumbers } from '../records/csl-numbers.ts';
import type { cslTexts } from '../records/csl-texts.ts';

/** A name as CSL has it: in parts where these are known, else whole. */
export interface CslName {
  family?: string;
  given?: string;
  /** A particle that the family name is cited with and not sorted under: `de` of `de Mistura`. */
  'non-dropping-particle'?: string;
  'dropping-particle'?: string;
  suffix?: string;
  literal?: string;
}

/** A date as CSL has it: year, month and day, as far as they are known, of one day or of two that bound a span. */
export interface CslDate {
  'date-parts'?: number[][];
  circa?: true;
  season?: number;
  /** In words, where it is no day, month, year or span of such. */
  literal?: string;
}

/** The variables of CSL that hold texts and numbers. */
export type CslTextVariable =
  | keyof typeof cslTexts
  | keyof typeof cslNumbers
  | ('DOI' | 'ISBN' | 'ISSN' | 'PMID' | 'PMCID' | 'URL' | 'language');

/** The variables of CSL that hold names. */
export type CslNameVariable = keyof typeof cslNames;

/** A work as CSL-JSON has it, in one language. */
export type CslItem = { id: string; type: string } & Partial<
  Record<CslNameVariable, CslName[]> &
    Record<keyof typeof cslDates, CslDate> &
    Record<CslTextVariable, string>
>;
