import { fenceAfter } from './fence-after.ts';

/** A part of a text that can be parsed by itself, and the lines before it. */
interface ParsedPart {
  text: string;
  offset: number;
  line: number;
}

const longText = 20_000;
const partLength = 2000;

// What reaches over empty lines, or means something in the rest of the text: definitions of links, HTML, fences in lists and quotations.
const reachesFar =
  /\[(?!\^)[^\]]{1,999}\]:|^[ \t>*+\-\d.)]*<[a-z/!?]|^[ \t>*+\-\d.)]+(?:`{3}|~{3})/im;
const begins = /^(?!(?:[-+*_=]|\d{1,9}[.)])|\s)/;

/**
 * A long text cut before lines where nothing is open any more: behind an empty line, outside fences, not within a list.
 *
 * The parser's time grows with the square of what it is given, since it moves all that it has read whenever a quotation,
 * a note or a list ends.
 */
export function cutParts(text: string, long = longText, length = partLength): ParsedPart[] {
  if (text.length < long || reachesFar.test(text)) return [{ text, offset: 0, line: 0 }];
  const parts: ParsedPart[] = [];
  let [start, startLine, line, open] = [0, 0, 0, ''];
  let wasEmpty = false;
  for (let at = 0; at < text.length; line++) {
    const end = text.indexOf('\n', at) + 1 || text.length;
    const written = text.slice(at, end);
    if (wasEmpty && open === '' && at - start >= length && begins.test(written)) {
      parts.push({ text: text.slice(start, at), offset: start, line: startLine });
      [start, startLine] = [at, line];
    }
    open = fenceAfter(written, open);
    wasEmpty = written.trim() === '';
    at = end;
  }
  parts.push({ text: text.slice(start), offset: start, line: startLine });
  return parts;
}
