import { fenceAfter } from './fence-after.ts';

/** The signs of emphasis and ends of brackets in one paragraph, and its characters, beyond which the parser takes too long. */
export const mostSigns = 3000;
export const mostCharacters = 100_000;

const signs = /\*+|_+|\]/g;
const item = /^[ \t>]*(?:[-+*]|\d{1,9}[.)])[ \t]/;
// Of numbers only 1 begins a list within a paragraph.
const firstItem = /^[ \t>]*(?:[-+*]|1[.)])[ \t]/;
const note = /^[ \t>]*\[\^[^\]\s]+\]:/;
const columns = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*\|[\s|:-]*$/;

/**
 * Where a paragraph begins that no author wrote: pages of signs without an empty line.
 *
 * For each sign the parser goes back to the beginning of its paragraph, so its time grows with their square there.
 * Items of lists, notes and rows of tables are parsed by themselves.
 */
export function crowdedParagraph(text: string): number | undefined {
  // Whole texts have seldom as many as one paragraph may: then no line needs to be looked at.
  if (text.length <= mostCharacters && signsIn(text) <= mostSigns) return undefined;
  let [start, count, open, isList, isTable] = [0, 0, '', false, false];
  for (let at = 0, end = 0; at < text.length; at = end) {
    end = text.indexOf('\n', at) + 1 || text.length;
    const line = text.slice(at, end);
    const wasOpen = open !== '';
    open = fenceAfter(line, open);
    if (/^[\s>]*$/.test(line) || wasOpen || open !== '') {
      [start, count, isList, isTable] = [end, 0, false, false];
      continue;
    }
    isTable ||= columns.test(line);
    isList ||= firstItem.test(line) || (start === at && item.test(line));
    if (isTable || note.test(line) || (isList && item.test(line))) [start, count] = [at, 0];
    count += signsIn(line);
    if (count > mostSigns || end - start > mostCharacters) return start;
  }
  return undefined;
}

function signsIn(text: string): number {
  return text.match(signs)?.length ?? 0;
}
