import type { Language } from '../language/language.ts';
import type { Phrase } from './phrase.ts';

/** A brief as lists show it. */
export interface BriefSummary {
  href: string;
  title: Phrase;
  summary: Phrase;
  /** The language of the brief, where it is not the page's. */
  language: Language | undefined;
  date: string;
  isoDate: string;
  /** When the work of that date was restated here. */
  restated: { date: string; isoDate: string } | undefined;
  year: number;
  type: string;
  authors: Phrase[];
}
