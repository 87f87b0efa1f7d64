import { passagesIn } from '../passages/passages.ts';
import { passageText, rangeOf } from '../passages/passage-text.ts';
import { findMarks } from './find-marks.ts';

/** Words of the page that were searched for, and the passage, heading or note they stand in. */
export interface FoundMark {
  range: Range;
  within: Element;
}

const others = 'h1, .standfirst, .notes li[id]';

/** Finds words in an article: title, text and notes, in document order. */
export function readMarks(article: Element, sought: readonly string[]): FoundMark[] {
  const parts = [...article.querySelectorAll(others), ...passagesIn(article)];
  return parts.sort(inDocumentOrder).flatMap((within) => {
    const read = passageText(within);
    return findMarks(read.text, sought).flatMap((mark) => {
      const range = rangeOf(read, mark);
      return range ? [{ range, within }] : [];
    });
  });
}

function inDocumentOrder(one: Element, other: Element): number {
  if (one === other) return 0;
  const isAfter = one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING;
  return isAfter ? -1 : 1;
}
