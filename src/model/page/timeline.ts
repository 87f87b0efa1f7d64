import type { Phrase } from './phrase.ts';

/** An event that a brief tells of. */
export interface TimelineEvent {
  /** The day, month or year, or the span, in words. */
  date: string;
  isoDate: string;
  text: Phrase;
  /** The passage that tells of it. */
  href: string;
  brief: Phrase;
}

/** The events of a year, the earliest first. */
export interface TimelineYear {
  year: number;
  events: TimelineEvent[];
}
