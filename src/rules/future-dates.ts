import type { BriefFolder, Content } from '../model/reading/content.ts';
import type { Fault, FieldPosition } from '../model/reading/issue.ts';
import type { Source } from '../model/records/source.ts';

/** A day that is told somewhere, and what to do if it has not come yet, where more can be said than of all. */
interface ToldDay {
  field: FieldPosition['field'];
  day: string | undefined;
  hint?: string;
}

/** What is said to have been done was done by today, as far as that day is told. */
export function findFutureDates({ briefs, sources }: Content, today?: string): Fault[] {
  if (today === undefined) return [];
  return [
    ...[...briefs.values()].map(({ first: { file, data } }) => ({ file, days: daysOfBrief(data) })),
    ...[...sources.values()].map(({ file, data }) => ({ file, days: daysOfSource(data) })),
  ].flatMap(({ file, days }) =>
    days.flatMap(({ field, day, hint }): Fault[] => {
      if (day === undefined || !isAfter(day, today)) return [];
      // The day that is given is the latest anywhere: it may be tomorrow here.
      const message = `Unexpected day \`${day}\` for \`${field.join('.')}\`, expected none after ${today}, today where days begin first.`;
      return [{ rule: 'date-future', file, at: { field }, message, hint }];
    }),
  );
}

function daysOfBrief(data: BriefFolder['first']['data']): ToldDay[] {
  const hint =
    'Correct the day, or take the event out until it has come: a timeline tells what was.';
  return [
    ...(['date', 'restated', 'updated'] as const).map((field) => ({
      field: [field],
      day: data[field],
    })),
    ...data.events.flatMap(({ date, until }, index) => [
      { field: ['events', index, 'date'], day: date, hint },
      { field: ['events', index, 'until'], day: until, hint },
    ]),
    ...data.corrections.map(({ date }, index) => ({
      field: ['corrections', index, 'date'],
      day: date,
    })),
  ];
}

function daysOfSource({ accessed, issued, status }: Source): ToldDay[] {
  return [
    {
      ...{ field: ['accessed'], day: accessed },
      hint: 'Give the day on which the source was last opened.',
    },
    {
      field: ['issued'],
      // What is forthcoming may say when it is to come.
      day: status === undefined ? issued : undefined,
      hint: 'Correct the day; a work that is still to come says so, `status: forthcoming`.',
    },
  ];
}

// As far as both are known: a month, a year, the first of a span; a season has its year alone.
function isAfter(day: string, today: string): boolean {
  const [begin = ''] = /^\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?(?!\d)/.exec(day) ?? [];
  return begin > today.slice(0, begin.length);
}
