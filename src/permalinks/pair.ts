import type { TextFacts } from '../model/rendered-text.ts';

/** For each heading of a translation, the index of its original: the one whose id it pins, else the one in its place. */
export function pairHeadings(first: TextFacts, translation: TextFacts): (number | undefined)[] {
  const byId = new Map(first.headings.map(({ pin, slug }, index) => [pin ?? slug, index]));
  return translation.headings.map(({ pin }, index) => {
    const pinned = pin === undefined ? undefined : byId.get(pin);
    return pinned ?? (index < first.headings.length ? index : undefined);
  });
}

/** For each passage of a translation, the index of its original: by pin, else in order within its section. */
export function pairPassages(
  first: TextFacts,
  translation: TextFacts,
  ids: readonly string[],
): (number | undefined)[] {
  const headings = pairHeadings(first, translation);
  const bySection = Map.groupBy(
    first.passages.map((passage, index) => ({ heading: passage.heading, index })),
    ({ heading }) => heading,
  );
  const taken = new Map<number, number>();
  return translation.passages.map(({ heading, pin }) => {
    const pinned = pin === undefined ? -1 : ids.indexOf(pin);
    if (pinned >= 0) return pinned;
    const original = heading < 0 ? -1 : (headings[heading] ?? -2);
    const next = taken.get(original) ?? 0;
    taken.set(original, next + 1);
    return bySection.get(original)?.[next]?.index;
  });
}
