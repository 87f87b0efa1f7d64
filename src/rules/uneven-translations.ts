import type { Content, FiledText } from '../model/reading/content.ts';
import { isOwnPassage } from '../model/records/ids.ts';
import type { Fault } from '../model/reading/issue.ts';
import type { TextFacts } from '../model/reading/rendered-text.ts';
import { positionIn } from './texts.ts';

/**
 * New translations have the sections of the first language and, within each, as many passages, or pins
 * that say which is which.
 *
 * Once a translation is published its parts are known by what they were, and what has no partner is told one by one.
 */
export function findUnevenTranslations({ briefs }: Content): Fault[] {
  return [...briefs.values()].flatMap(({ first, translations, ids, ledger }) =>
    translations.flatMap((translation) => {
      const { language } = translation;
      if (ledger.parts.some(({ text }) => text[language] !== undefined)) {
        const [own, other] = [ids.get(first.language), ids.get(language)];
        return unevenLevels(
          { ...first, ids: own?.sections },
          { ...translation, ids: other?.sections },
        );
      }
      const sections = unevenSections(first, translation);
      const originals = ids.get(first.language)?.passages ?? [];
      return sections ? [sections] : unevenPassages(first, translation, originals);
    }),
  );
}

type WithSections = FiledText<unknown> & { ids: readonly string[] | undefined };

function unevenLevels(first: WithSections, translation: WithSections): Fault[] {
  const levels = new Map(
    first.facts.headings.map(({ level }, index) => [first.ids?.[index], level]),
  );
  return translation.facts.headings.flatMap((heading, index): Fault[] => {
    const wanted = levels.get(translation.ids?.[index]);
    if (wanted === undefined || wanted === heading.level) return [];
    const message = `Unexpected heading “${heading.text}” of level ${heading.level}, expected level ${wanted} as in \`${first.language}\`.`;
    return [{ rule: 'translation-sections', message, ...positionIn(translation, heading) }];
  });
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
      ...positionIn(translation, found ?? lastPosition(translation.facts)),
    };
  }
  return undefined;
}

function unevenPassages(
  first: FiledText<unknown>,
  translation: FiledText<unknown>,
  originals: readonly string[],
): Fault[] {
  const [wanted, found] = [first, translation].map(({ facts }) =>
    Map.groupBy(facts.passages, ({ heading }) => heading),
  );
  const indexes = [-1, ...first.facts.headings.keys()];
  return indexes.flatMap((index): Fault[] => {
    const expected = wanted?.get(index)?.length ?? 0;
    const all = found?.get(index) ?? [];
    const paired = all.filter(({ pin }) => !isOwnPassage(pin, originals));
    // Fewer than in the original are paired in order, but for those whose pins say more.
    const isAnswered = paired.length < expected && paired.some(({ pin }) => pin !== undefined);
    if (expected === paired.length || isAnswered) return [];
    const heading = translation.facts.headings[index];
    const section = heading ? `section “${heading.text}”` : 'the opening';
    const message = `Unexpected ${all.length} passages in ${section}, expected ${expected} as in \`${first.language}\`.`;
    const position = heading ?? translation.facts.passages[0] ?? { line: 1, column: 1 };
    return [{ rule: 'translation-passages', message, ...positionIn(translation, position) }];
  });
}

function lastPosition({ headings, passages }: TextFacts) {
  return passages.at(-1) ?? headings.at(-1) ?? { line: 1, column: 1 };
}
