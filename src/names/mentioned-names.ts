import type { Span } from '../model/text/span.ts';
import { certainNames, namingsIn, resolveMention, type TextNames } from './mentions.ts';

/** The names that words of a passage may mean, and where these words first stand. */
interface PassageMention extends Span {
  names: string[];
}

/** What a passage names, each once. */
interface NamedInPassage {
  /** Names, in the order of their first mentions: as lists, since a word may be one of several. */
  mentions: PassageMention[];
  /** Regions and authors. */
  others: string[];
}

/** What each passage of a text names. */
export function mentionedNames(
  passages: readonly { text: string }[],
  known: TextNames,
): NamedInPassage[] {
  const found = passages.map(({ text }) => namingsIn(text, known));
  const certain = certainNames(found.flat());
  return found.map((namings) => {
    const byNames = new Map<string, PassageMention>();
    for (const { start, end, ...one } of namings) {
      const names = [...resolveMention(one, certain).names];
      const key = names.join();
      if (names.length > 0 && !byNames.has(key)) byNames.set(key, { start, end, names });
    }
    const others = new Set(namings.flatMap((naming) => naming.others));
    return { mentions: [...byNames.values()], others: [...others] };
  });
}
