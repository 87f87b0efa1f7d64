import type { Language } from '../../model/language/language.ts';

/** The words and signs between the parts of a citation, in the language it is written in. */
export interface StyleWords {
  language: Language;
  comma: string;
  period: string;
  /** A title in quotation marks alone, and with the comma or period that follows it where the language sets that. */
  title: string;
  titleComma: string;
  titlePeriod: string;
  /** `{first} and {last}`, of the names in a sentence and in APA's lists. */
  and: string;
  ampersand: string;
  andOthers: string;
  invertedAndOthers: string;
  noDate: string;
  monthFirst: string;
  dayFirst: string;
  yearFirst: string;
  /** Months as MLA and Bluebook shorten them, from January on, with bars between. */
  shortMonths: string;
  paragraph: string;
  paragraphMla: string;
  paragraphSign: string;
  inText: string;
}
