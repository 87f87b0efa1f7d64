import type { Content } from '../model/reading/content.ts';
import type { Fault, FieldPosition } from '../model/reading/issue.ts';

/** What is said to have been done was done by today, as far as that day is told. */
export function findFutureDates({ briefs, sources }: Content, today?: string): Fault[] {
  if (today === undefined) return [];
  const inBriefs = [...briefs.values()].flatMap(({ first: { file, data } }) => [
    ...(['date', 'restated', 'updated'] as const).map((field) =>
      later(file, [field], data[field], today),
    ),
    ...data.events.flatMap(({ date, until }, index) => [
      later(file, ['events', index, 'date'], date, today),
      later(file, ['events', index, 'until'], until, today),
    ]),
    ...data.corrections.map(({ date }, index) =>
      later(file, ['corrections', index, 'date'], date, today),
    ),
  ]);
  const inSources = [...sources.values()].flatMap(({ file, data }) => [
    later(file, ['accessed'], data.accessed, today),
    // What is forthcoming may say when it is to come.
    data.status === undefined ? later(file, ['issued'], data.issued, today) : [],
  ]);
  return [...inBriefs, ...inSources].flat();
}

function later(
  file: string,
  field: FieldPosition['field'],
  day: string | undefined,
  today: string,
): Fault[] {
  if (day === undefined || !isAfter(day, today)) return [];
  const message = `Unexpected day \`${day}\` for \`${field.join('.')}\`, expected none after today, ${today}.`;
  return [{ rule: 'date-future', file, at: { field }, message }];
}

// As far as both are known: a month, a year, the first of a span; a season has its year alone.
function isAfter(day: string, today: string): boolean {
  const [begin = ''] = /^\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?(?!\d)/.exec(day) ?? [];
  return begin > today.slice(0, begin.length);
}
