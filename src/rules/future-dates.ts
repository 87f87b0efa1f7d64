import type { Content } from '../model/reading/content.ts';
import type { Fault, FieldPosition } from '../model/reading/issue.ts';

/** What is said to have been done was done by today, as far as that day is told. */
export function findFutureDates({ briefs, sources }: Content, today?: string): Fault[] {
  if (today === undefined) return [];
  const inBriefs = [...briefs.values()].flatMap(({ first: { file, data } }) => [
    ...(['date', 'restated', 'updated'] as const).map((field) =>
      later(file, [field], data[field], today),
    ),
    ...data.corrections.map(({ date }, index) =>
      later(file, ['corrections', index, 'date'], date, today),
    ),
  ]);
  const inSources = [...sources.values()].map(({ file, data }) =>
    later(file, ['accessed'], data.accessed, today),
  );
  return [...inBriefs, ...inSources].flat();
}

function later(
  file: string,
  field: FieldPosition['field'],
  day: string | undefined,
  today: string,
): Fault[] {
  if (day === undefined || day <= today) return [];
  const message = `Unexpected day \`${day}\` for \`${field.join('.')}\`, expected none after today, ${today}.`;
  return [{ rule: 'date-future', file, at: { field }, message }];
}
