import { checkValue } from '../../../model/text/check-value.ts';
import { wordsInText, type WordRange } from '../../../model/text/words.ts';
import type { Span } from '../../../model/text/span.ts';
import { passagesIn } from '../../passages/passages.ts';
import {
  type PassageText,
  passageText,
  rangeOf,
  sentencesOf,
} from '../../passages/passage-text.ts';
import type { LiveText } from './judge-quote.ts';

/** The words and sentences of a page, and the passages they stand in. */
export interface LivePage extends LiveText {
  passages: PassageText[];
}

/** Reads all passages and headings of a page. */
export function readLivePage(): LivePage {
  const passages = passagesIn(document).map((element) => passageText(element));
  const page: LivePage = {
    passages,
    ids: passages.map(({ element }) => element.id),
    words: [],
    sentences: [],
  };
  for (const [passage, read] of passages.entries()) {
    const words = wordsInText(read.text);
    const offset = page.words.length;
    page.words.push(...words.map((word) => ({ ...word, passage })));
    for (const { start, end } of sentencesOf(read)) {
      const from = words.findIndex((word) => word.start >= start);
      const to = words.findLastIndex((word) => word.end <= end);
      if (from < 0 || to < from) continue;
      const check = checkValue(read.text.slice(start, end));
      page.sentences.push({ check, passage, from: offset + from, to: offset + to });
    }
  }
  return page;
}

/** The range of the page that words cover. */
export function rangeOfWords({ passages, words }: LivePage, { from, to }: WordRange) {
  const [first, last] = [words[from], words[to]];
  const start = first && partOf(passages, first);
  const end = last && partOf(passages, last);
  if (start && end) start.setEnd(end.endContainer, end.endOffset);
  return start;
}

function partOf(
  passages: readonly PassageText[],
  word: Span & { passage: number },
): Range | undefined {
  const passage = passages[word.passage];
  return passage && rangeOf(passage, word);
}
