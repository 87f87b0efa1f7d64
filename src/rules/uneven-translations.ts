import type { Content, FiledText } from '../model/content.ts';
import type { Fault } from '../model/issue.ts';
import type { TextFacts } from '../model/rendered-text.ts';
import { placeIn } from './texts.ts';

/** Translations have the sections of the first language and, within each, as many passages. */
export function findUnevenTranslations({ briefs }: Content): Fault[] {
  return [...briefs.values()].flatMap(({ first, translations }) =>
    translations.flatMap((translation) => {
      const sections = unevenSections(first, translation);
      return sections ? [sections] : unevenPassages(first, translation);
    }),
  );
}

// Only the first difference: those after it follow from it.
function unevenSections(
  { facts: { headings }, language }: FiledText<unknown>,
  translation: FiledText<unknown>,
): Fault | undefined {
  const own = translation.facts.headings;
  const length = Math.max(headings.length, own.length);
  for (let index = 0; index < length; index++) {
    const [wanted, found] = [headings[index], own[index]];
    if (wanted?.level === found?.level) continue;
    const expected = wanted
      ? `one of level ${wanted.level} for “${wanted.text}”, as in \`${language}\``
      : `${headings.length} headings, as in \`${language}\``;
    const what = found
      ? `heading “${found.text}” of level ${found.level}`
      : `end of the text after ${own.length} headings`;
    return {
      rule: 'translation-sections',
      message: `Unexpected ${what}, expected ${expected}.`,
      ...placeIn(translation, found ?? lastPlace(translation.facts)),
    };
  }
  return undefined;
}

function unevenPassages(first: FiledText<unknown>, translation: FiledText<unknown>): Fault[] {
  const [wanted, found] = [countPassages(first.facts), countPassages(translation.facts)];
  const indexes = [-1, ...first.facts.headings.keys()];
  return indexes.flatMap((index): Fault[] => {
    const [expected, own] = [wanted.get(index) ?? 0, found.get(index) ?? 0];
    if (expected === own) return [];
    const heading = translation.facts.headings[index];
    const section = heading ? `section “${heading.text}”` : 'the opening';
    const message = `Unexpected ${own} passages in ${section}, expected ${expected} as in \`${first.language}\`.`;
    const place = heading ?? translation.facts.passages[0] ?? { line: 1, column: 1 };
    return [{ rule: 'translation-passages', message, ...placeIn(translation, place) }];
  });
}

function countPassages({ passages }: TextFacts): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { heading } of passages) counts.set(heading, (counts.get(heading) ?? 0) + 1);
  return counts;
}

function lastPlace({ headings, passages }: TextFacts) {
  return passages.at(-1) ?? headings.at(-1) ?? { line: 1, column: 1 };
}
