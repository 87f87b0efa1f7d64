import type { Link } from './link.ts';
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
  /** The records of what its note cites. */
  sources: Link[];
  /** What it can be chosen by: `brief:…`, `topic:…`, `region:…`, homes of regions too. */
  filedUnder: string[];
}

/** The events of a month, or those of a year of which no more is known. */
interface TimelineMonth {
  /** None where a year has so few events that months would only part them. */
  name?: string;
  events: TimelineEvent[];
}

/** The events of a year, the earliest first. */
export interface TimelineYear {
  year: number;
  count: number;
  months: TimelineMonth[];
}

/** A topic or region that events can be chosen by. */
export interface TimelineChoice {
  id: string;
  text: string;
  count: number;
}

/** What the page of all events shows. */
export interface Timeline {
  years: TimelineYear[];
  topics: TimelineChoice[];
  regions: TimelineChoice[];
}

/** The newest events of a list of briefs, and where all of them are. */
export interface TimelineStrip {
  events: TimelineEvent[];
  all: Link;
}
