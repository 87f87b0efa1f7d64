import { languageAttributes, type Language } from '../language/language.ts';
import type { Link } from './link.ts';
import { joinPieces } from '../language/join-names.ts';

/** A piece of a sentence: words, with the element they stand in where they need one. */
export interface SentencePart {
  text: string;
  tag?: 'a' | 'bdi' | 'i' | 'span';
  attributes?: object;
}

/**
 * A sentence with pieces in its slots: `by {authors}`.
 *
 * Its word order is the language's own, so it is cut at its slots.
 */
export function sentenceParts(
  sentence: string,
  slots: Readonly<Record<string, readonly SentencePart[]>>,
): SentencePart[] {
  return sentence
    .split(/(\{\w+\})/)
    .filter(Boolean)
    .flatMap((text): readonly SentencePart[] => slots[text.slice(1, -1)] ?? [{ text }]);
}

/** Names joined as a language joins them, each a link where it has an address. */
export function nameParts(names: readonly Link[], language: Language): SentencePart[] {
  return joinPieces(names, language).map((piece): SentencePart => {
    if (typeof piece === 'string') return { text: piece };
    const { text, href, language: other } = piece;
    const attributes = languageAttributes(other);
    if (href) return { text, tag: 'a', attributes: { href, ...attributes } };
    return other ? { text, tag: 'bdi', attributes } : { text };
  });
}
