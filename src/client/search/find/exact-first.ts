import { ownForms } from '../../../model/text/tokens.ts';
import { breathe } from '../index/slices.ts';
import type { FoundBrief } from './find-briefs.ts';

/**
 * Matches, the first of which are put in order by whether they have the words letter by letter: the index knows stems.
 *
 * @param row the words as they were typed
 * @param count how many are looked at: those whose pages are wanted anyway
 */
export async function exactFirst(
  matches: readonly FoundBrief[],
  row: readonly string[],
  count: number,
  signal?: AbortSignal,
): Promise<FoundBrief[]> {
  const end = matches.findIndex(({ isInRow }) => !isInRow);
  const some = matches.slice(0, Math.min(end < 0 ? count : end, count));
  if (row.length < 2 || some.length < 2) return [...matches];
  const wanted = plain(row.join(' '));
  const isExact = await Promise.all(
    some.map(async ({ load }) => {
      const { page } = await load();
      await breathe(signal);
      return plain(page.words.join('')).includes(wanted);
    }),
  );
  const exact = some.filter((_, index) => isExact[index]);
  return [
    ...exact,
    ...some.filter((match) => !exact.includes(match)),
    ...matches.slice(some.length),
  ];
}

function plain(text: string): string {
  return ` ${ownForms(text).join(' ')} `;
}
