import type { Span } from '../model/text/span.ts';
import { certainNames, mentionsIn, resolveMention, type TextNames } from './mentions.ts';

/** The names that words of a passage may mean, and where these words first stand. */
interface PassageMention extends Span {
  names: string[];
}

/** The names that each passage of a text mentions, in their order and each once: as lists, since a word may be one of several. */
export function mentionedNames(
  passages: readonly { text: string }[],
  known: TextNames,
): PassageMention[][] {
  const found = passages.map(({ text }) => mentionsIn(text, known));
  const certain = certainNames(found.flat());
  return found.map((mentions) => {
    const byNames = new Map<string, PassageMention>();
    for (const { start, end, ...one } of mentions) {
      const names = [...resolveMention(one, certain).names];
      const key = names.join();
      if (!byNames.has(key)) byNames.set(key, { start, end, names });
    }
    return [...byNames.values()];
  });
}
