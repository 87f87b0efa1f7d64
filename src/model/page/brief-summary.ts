import type { Language } from '../language/language.ts';

/** A brief as lists show it. */
export interface BriefSummary {
  href: string;
  title: string;
  summary: string;
  /** The language of title and summary, where it is not the page's. */
  language: Language | undefined;
  date: string;
  isoDate: string;
  /** When the work of that date was restated here. */
  restated: { date: string; isoDate: string } | undefined;
  year: number;
  type: string;
  authors: string[];
}
