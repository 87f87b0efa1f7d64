import type { Brief } from '../../model/records/brief.ts';

/** The day of a brief's newest version as it says itself: its last update or correction, else its publication. */
export function latestDay({ date, restated, updated, corrections }: BriefDates): string {
  const change = latestChange({ updated, corrections }) ?? '';
  const published = restated ?? date;
  return change > published ? change : published;
}

/** The day of its last update or correction; none where it was never changed. */
export function latestChange({
  updated,
  corrections,
}: Pick<BriefDates, 'updated' | 'corrections'>): string | undefined {
  return [...(updated ? [updated] : []), ...corrections.map(({ date }) => date)].sort().at(-1);
}

/** The dates that front matter holds. */
export type BriefDates = Pick<Brief, 'date' | 'restated' | 'updated' | 'corrections'>;
