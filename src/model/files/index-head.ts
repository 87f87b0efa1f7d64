import type { Language } from '../language/language.ts';
import type { IndexPartName } from './index-meta.ts';
import { isListOf, isNumber, isRecord, isText } from './json-shape.ts';

/**
 * What a browser has to know of one language's index before it can ask for a word; without pages, a language has no index.
 *
 * Pagefind's own file has the ids of all pages as well, twenty times as much.
 */
export interface IndexHead {
  version: 3;
  /** Names the index; the facet file that belongs to it has the same name. */
  index: string;
  /** Names the program that shortens words as this index does; empty where that takes none. */
  wasm: string;
  /** What is higher than the number of any page, by which the parts of the index name it; some may be of no brief any more. */
  pages: number;
  /** The parts in the order of their words. */
  parts: readonly IndexPartName[];
  /** Smaller ones, with the words of what came or was changed since these were made. */
  later: readonly IndexPartName[];
  /** Facts beside the text in which words were indexed, by number. */
  fields: readonly string[];
}

/** Name of the file of a language in the folder of the index. */
export function indexHeadName(language: Language): string {
  return `head.${language}.json`;
}

/** Whether the words of a language are shortened as English ones, which takes no program. */
export function isReadAsEnglish(language: Language): boolean {
  return /^en(?:-|$)/i.test(language);
}

/** Whether a value is such a file, whole. */
export function isIndexHead(value: unknown): value is IndexHead {
  if (!isRecord(value) || value['version'] !== 3) return false;
  const { index, wasm, pages, parts, later, fields } = value;
  return (
    isText(index) &&
    isName(wasm) &&
    isNumber(pages) &&
    isListOf(parts, isPart) &&
    isListOf(later, isPart) &&
    isListOf(fields, isText)
  );
}

function isPart(value: unknown): boolean {
  return isRecord(value) && isText(value['from']) && isName(value['file']);
}

// It becomes part of an address.
function isName(value: unknown): boolean {
  return isText(value) && /^[\w-]*$/.test(value);
}
