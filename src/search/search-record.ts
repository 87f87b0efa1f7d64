import { hash } from 'node:crypto';
import type { Language } from '../model/language/language.ts';
import { indexedText } from '../model/text/index-words.ts';
import { tokensOf } from '../model/text/tokens.ts';
import type { ReadBrief } from './read-brief.ts';

/**
 * Facts of a brief beside its text in which words are indexed, in the order in which Pagefind numbers them; its title and its
 * summary stand in the text.
 */
export const searchedFacts = ['authors', 'capitals'] as const;

/** What Pagefind is given of a brief: its words, and nothing that is only shown. */
export interface SearchRecord {
  url: string;
  /** In small letters, as Pagefind has it. */
  language: Language;
  content: string;
  meta: Record<(typeof searchedFacts)[number], string>;
  /** Tells whether a brief has the words that it had. */
  digest: string;
}

/** The record of a brief. */
export function recordOf(url: string, { language, tokens, meta }: ReadBrief): SearchRecord {
  const factOf = (name: string) => indexedText(tokensOf(meta[name] ?? ''), language);
  const record = {
    url,
    language: language.toLowerCase(),
    content: indexedText(tokens, language),
    meta: { authors: factOf('authors'), capitals: factOf('capitals') },
  };
  return { ...record, digest: hash('sha1', JSON.stringify(record)) };
}
