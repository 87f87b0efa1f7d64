import { partsOf } from '../model/language/dates.ts';
import type { Content } from '../model/reading/content.ts';
import type { Fault } from '../model/reading/issue.ts';

/** An event ends after it begins, and a passage that calls its note has its date: the number of its day, else its year. */
export function findWrongEventDates({ briefs }: Content): Fault[] {
  return [...briefs.values()].flatMap(({ first: { file, data, facts } }) =>
    data.events.flatMap(({ date, until, note }, index): Fault[] => {
      if (until !== undefined && until < date) {
        const message = `Unexpected end \`${until}\` of an event, expected one after \`${date}\`.`;
        return [{ rule: 'event-date', file, at: { field: ['events', index, 'until'] }, message }];
      }
      const passages = facts.passages.filter(({ notes }) => notes.includes(note));
      if (passages.length === 0 || passages.some(({ text }) => hasDate(text, date))) return [];
      const message = `Unexpected date \`${date}\` of an event, expected one that a passage with the note \`${note}\` has.`;
      return [{ rule: 'event-date', file, at: { field: ['events', index, 'date'] }, message }];
    }),
  );
}

function hasDate(text: string, date: string): boolean {
  const { year, month, day } = partsOf(date);
  const number = day === undefined ? year : String(Number(day));
  // In a month's own passage its year may have been said before.
  const isKnown = day === undefined && month !== undefined;
  return isKnown || new RegExp(`(?<!\\d)0?${number}(?!\\d)`).test(text);
}
