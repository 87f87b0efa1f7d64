import type { TextEntry } from '../../content/entries/entries.ts';
import type { CorrectionLine } from '../../model/page/brief-page.ts';
import type { Brief } from '../../model/records/brief.ts';
import { passageIdPattern } from '../../model/records/ids.ts';
import { fill } from '../../model/language/plural.ts';
import { phraseOf, type View } from '../view.ts';

type Correction = Brief['corrections'][number];

/** The part of a text's page where a correction's passage, or what became of it, stands; none where this language has none. */
export function correctedPart(
  { passage }: Correction,
  { ids, aliases }: Pick<TextEntry<unknown>, 'ids' | 'aliases'>,
): string | undefined {
  if (passage === undefined) return undefined;
  if ([...ids.passages, ...ids.sections].includes(passage)) return passage;
  return aliases.find(({ id }) => id === passage)?.at;
}

/** The id of a correction on its page: counted within its day, so that it stays when another day's is written above it. */
export function correctionId(index: number, all: readonly Correction[]): string {
  const date = all[index]?.date ?? '';
  const number = all.slice(0, index).filter((one) => one.date === date).length + 1;
  return `change--${date}-${number}`;
}

/** The corrections of a brief as its page lists them, each with the way to its passage. */
export function correctionLines(
  all: readonly Correction[],
  entry: Pick<TextEntry<unknown>, 'ids' | 'aliases'>,
  view: View,
): CorrectionLine[] {
  const { brief, slots } = view.strings;
  return all.map((correction, index) => {
    const { date, kind, text } = correction;
    const part = correctedPart(correction, entry);
    return {
      date: view.date(date),
      isoDate: date,
      kind: brief[kind],
      text: phraseOf(view, text),
      ...(part === undefined
        ? {}
        : { id: correctionId(index, all), href: `#${part}`, place: placeOf(part, slots.passage) }),
    };
  });
}

// A section is named by its sign alone: its words may be long.
function placeOf(part: string, passage: string): string {
  return passageIdPattern.test(part) ? fill(passage, { number: part.slice(1) }) : '§';
}
