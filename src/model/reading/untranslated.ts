import type { BriefFolder } from './content.ts';
import type { Language } from '../language/language.ts';

/** A passage by its id and the words it begins with. */
export interface PassageStart {
  id: string;
  words: string;
}

/** The passages of a brief that its text in a language has no counterpart of, in the original's order. */
export function untranslatedIn(
  { first, ids, nextLedger }: Pick<BriefFolder, 'first' | 'ids' | 'nextLedger'>,
  language: Language,
): PassageStart[] {
  const there = new Set(ids.get(language)?.passages);
  const words = new Map(nextLedger.parts.map((part) => [part.id, part.words]));
  const missing = ids.get(first.language)?.passages.filter((id) => !there.has(id)) ?? [];
  return missing.map((id) => ({ id, words: words.get(id) ?? '' }));
}
