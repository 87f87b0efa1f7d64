import type { CslItem } from '../../model/citation/csl-item.ts';
import type { CitationPiece } from '../../model/page/styled-citation.ts';
import { citedWork } from './cited-work.ts';
import { closing, compose, place } from './compose.ts';
import { namesInOrder } from './name-lists.ts';
import { styledDate } from './style-date.ts';
import type { StyleWords } from './style-words.ts';

/** A citation as The Bluebook has it (21st edition, rule 18.2.2: pages of the internet, in the form of documents). */
export function bluebook(item: CslItem, words: StyleWords): CitationPiece[] {
  const { names, title, publisher, issued, address, note } = citedWork(item);
  const date = styledDate(issued, { order: 'monthFirst', isShort: true }, words);
  const work: CitationPiece[] = [
    ...compose(
      [
        namesInOrder(names, { most: 2 }, words.ampersand.replace(/^,/, ''), words),
        [{ text: title, form: 'italic' }],
        publisher ? [{ text: publisher, form: 'name' }] : [],
      ],
      words.comma,
    ),
    place(words.paragraphSign, ' '),
    { text: ` (${date})` },
  ];
  return compose(
    [[...work, { text: words.comma }, { text: address, form: 'address' }], closing(note, words)],
    words.period,
  );
}
