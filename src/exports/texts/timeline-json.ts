/** An event that a brief tells of, with the full address of the passage. */
export interface DatedEvent {
  /** As exact as it is known: `2015`, `2015-09` or `2015-09-30`; of a span the beginning. */
  date: string;
  until?: string;
  text: string;
  /** Id of the brief. */
  brief: string;
  url: string;
  topics: readonly string[];
  regions: readonly string[];
}

/** The timeline of a site as JSON, the earliest event first. */
export function toTimelineJson(language: string, events: readonly DatedEvent[]): string {
  return `${JSON.stringify({ language, events }, undefined, 1)}\n`;
}
