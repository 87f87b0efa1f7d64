import type { CslItem } from '../../model/citation/csl-item.ts';
import type { CitationPiece } from '../../model/page/styled-citation.ts';
import { citedWork } from './cited-work.ts';
import { closing, compose, place, quotedTitle } from './compose.ts';
import { firstInverted, namesInOrder } from './name-lists.ts';
import { styledDate } from './style-date.ts';
import type { StyleWords } from './style-words.ts';

/** A note as The Chicago Manual of Style has it (18th edition, 13.23 and 14.104: content of a website). */
export function chicagoNote(item: CslItem, words: StyleWords): CitationPiece[] {
  const { names, title, publisher, issued, address, note } = citedWork(item);
  const { comma } = words;
  const author = namesInOrder(names, { most: 2 }, words.and, words);
  const rest: CitationPiece[][] = [
    publisher ? [{ text: publisher, form: 'name' }] : [],
    [{ text: styledDate(issued, { order: 'monthFirst' }, words) }],
  ];
  return compose(
    [
      [
        ...compose([author, quotedTitle(title, 'comma', words)], comma),
        ...compose(rest, comma),
        place(words.paragraph, comma),
        { text: comma },
        { text: address, form: 'address' },
      ],
      closing(note, words),
    ],
    words.period,
  );
}

/** An entry of a bibliography by the same manual. */
export function chicagoBibliography(item: CslItem, words: StyleWords): CitationPiece[] {
  const { names, title, publisher, issued, address, note } = citedWork(item);
  return compose(
    [
      firstInverted(names, { most: 6, shown: 3 }, words),
      [
        ...quotedTitle(title, 'period', words),
        ...compose(
          [
            publisher ? [{ text: publisher, form: 'name' }] : [],
            [{ text: styledDate(issued, { order: 'monthFirst' }, words) }],
          ],
          words.comma,
        ),
      ],
      [{ text: address, form: 'address' }],
      closing(note, words),
    ],
    words.period,
  );
}
