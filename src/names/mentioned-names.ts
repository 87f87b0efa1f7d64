import { certainNames, mentionsIn, resolveMention, type TextNames } from './mentions.ts';

/** The names that each passage of a text mentions, in their order and each once: as lists, since a word may be one of several. */
export function mentionedNames(
  passages: readonly { text: string }[],
  known: TextNames,
): string[][][] {
  const found = passages.map(({ text }) => mentionsIn(text, known));
  const certain = certainNames(found.flat());
  return found.map((mentions) => {
    const resolved = mentions.map((one) => [...resolveMention(one, certain).names]);
    return [...new Map(resolved.map((names) => [names.join(), names])).values()];
  });
}
