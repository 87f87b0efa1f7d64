import stringWidth from 'string-width';
import type { Issue } from '../../model/reading/issue.ts';

/** Where something stands in a line: its 1-based column and its length, both in characters of JavaScript. */
export type PlaceInLine = Pick<Issue, 'column' | 'length'>;

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;
const segments = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * A line with a mark under a place, as two lines of which none is wider than asked for.
 *
 * Tabs stay tabs above and below. Terminals differ in whether they turn lines with Arabic or Hebrew
 * around; there the mark is followed by the words that it means.
 */
export function markPlace(
  line: string,
  { column, length = 1 }: PlaceInLine,
  width = 70,
): [string, string] {
  const place = Math.min(column - 1, line.length);
  const { shown, start } = cutAround(visible(line.trimEnd()), place, width);
  const before = shown.slice(0, place - start);
  const meant = shown.slice(place - start, place - start + length);
  const gap = before.replace(/[^\t]+/g, (text) => ' '.repeat(stringWidth(text)));
  const signs = '^'.repeat(Math.max(1, stringWidth(meant)));
  const words = rightToLeft.test(shown) && meant !== '' ? ` ${wordsAt(shown, place - start)}` : '';
  return [shown, `${gap}${signs}${words}`];
}

// A paragraph is one long line: what is around the place is enough, in whole characters.
function cutAround(line: string, place: number, width: number): { shown: string; start: number } {
  if (stringWidth(line) <= width) return { shown: line, start: 0 };
  const near = line.slice(Math.max(0, place - 4 * width), place + 4 * width);
  const offset = Math.max(0, place - 4 * width);
  const pieces = [...segments.segment(near)].map(({ segment, index }) => ({
    at: offset + index,
    segment,
    cells: stringWidth(segment),
  }));
  const centre = Math.max(
    0,
    pieces.findLastIndex(({ at }) => at <= place),
  );
  let [from, to, cells] = [centre, centre + 1, pieces[centre]?.cells ?? 0];
  // A third before the place, the rest behind it.
  while (from > 0 && cells + (pieces[from - 1]?.cells ?? 0) <= width / 3)
    cells += pieces[--from]?.cells ?? 0;
  while (to < pieces.length && cells + (pieces[to]?.cells ?? 0) < width)
    cells += pieces[to++]?.cells ?? 0;
  while (from > 0 && cells + (pieces[from - 1]?.cells ?? 0) < width)
    cells += pieces[--from]?.cells ?? 0;
  const inner = pieces
    .slice(from, to)
    .map(({ segment }) => segment)
    .join('');
  const first = pieces[from]?.at ?? 0;
  const isCut = first > 0;
  const isCutBehind = first + inner.length < line.length;
  return {
    shown: `${isCut ? '…' : ''}${inner}${isCutBehind ? '…' : ''}`,
    start: first - (isCut ? 1 : 0),
  };
}

function wordsAt(line: string, place: number): string {
  const [words = ''] = /^\S*(?:\s+\S+)?/.exec(line.slice(place)) ?? [];
  return `“${words.length > 30 ? `${words.slice(0, 29)}…` : words}”`;
}

// What a terminal would obey instead of showing it.
function visible(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '·');
}
