import type { CslItem } from '../../model/citation/csl-item.ts';
import type { CitationPiece } from '../../model/page/styled-citation.ts';
import { citedWork } from './cited-work.ts';
import { closing, compose, inTextPlace, quotedTitle } from './compose.ts';
import { firstInverted, shortNames } from './name-lists.ts';
import { styledDate } from './style-date.ts';
import type { StyleWords } from './style-words.ts';

/** An entry of works cited as the MLA Handbook has it (9th edition, chapter 5): one that its author publishes begins with its title. */
export function mla(item: CslItem, words: StyleWords): CitationPiece[] {
  const { names, title, publisher, publisherIsAuthor, issued, address, note } = citedWork(item);
  const author = publisherIsAuthor ? [] : firstInverted(names, { most: 2 }, words);
  const container = publisherIsAuthor ? item.publisher : publisher;
  const entry = compose(
    [
      author,
      [
        ...quotedTitle(title, 'period', words),
        ...compose(
          [
            container ? [{ text: container, form: 'italic' }] : [],
            [{ text: styledDate(issued, { order: 'dayFirst', isShort: true }, words) }],
            [{ text: address, form: 'address' }],
          ],
          words.comma,
        ),
      ],
      closing(note, words),
    ],
    words.period,
  );
  const who =
    author.length > 0 ? shortNames(names, words.and, words) : quotedTitle(title, 'comma', words);
  const sign = author.length > 0 ? words.comma : '';
  const inText = compose([who, [{ text: words.paragraphMla }]], sign);
  return [...entry, inTextPlace(inText, words)];
}
