import type { SearchWords } from './search-words.ts';

/** A part of what can be typed that the page on how to search explains. */
export type SearchHelpPart = keyof SearchWords['help']['lines'];

/** Examples that belong together, each with what it finds. */
export interface SearchHelpGroup {
  title: string;
  examples: { part: SearchHelpPart; query: string; href: string; line: string }[];
}
