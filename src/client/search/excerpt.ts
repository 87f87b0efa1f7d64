/** A run of words of an excerpt, marked where it is what was asked for. */
export interface ExcerptPiece {
  text: string;
  marked: boolean;
}

/**
 * The pieces of an excerpt of Pagefind's.
 *
 * `a &lt; b <mark>talks.</mark>` is `a < b `, marked `talks` and `.`. Nothing but `<mark>` is a tag in it.
 */
export function readExcerpt(excerpt: string): ExcerptPiece[] {
  return excerpt.split(/(<mark>.*?<\/mark>)/s).flatMap((piece) => {
    const marked = /^<mark>(.*)<\/mark>$/s.exec(piece)?.[1];
    if (marked === undefined) return piecesOf([unescaped(piece), '', '']);
    // Pagefind marks whole words with the punctuation that touches them.
    const [, before = '', word = '', after = ''] =
      /^(\p{P}*)(.*?)(\p{P}*)$/su.exec(unescaped(marked)) ?? [];
    return piecesOf([before, word, after]);
  });
}

/** The excerpt of a part without its own heading, which Pagefind puts before the text as a sentence. */
export function withoutHeading(pieces: ExcerptPiece[], heading: string): ExcerptPiece[] {
  const text = pieces.map((piece) => piece.text).join('');
  const words = heading.split(' ');
  // An excerpt may begin in the middle of the heading.
  const openings = text.startsWith('… ')
    ? words.map((_, index) => `… ${words.slice(index).join(' ')}`)
    : [heading];
  const opening = openings.find((one) => /^(\.|\s|$)/.test(restAfter(text, one)));
  if (opening === undefined) return pieces;
  const [end = ''] = /^\.?\s*/.exec(restAfter(text, opening)) ?? [];
  return withoutStart(pieces, opening.length + end.length);
}

// The text after its opening; something that is no end of a heading where it opens otherwise.
function restAfter(text: string, opening: string): string {
  return text.startsWith(opening) ? text.slice(opening.length) : '-';
}

function withoutStart(pieces: ExcerptPiece[], length: number): ExcerptPiece[] {
  let left = length;
  return pieces.flatMap(({ text, marked }) => {
    const rest = text.slice(left);
    left = Math.max(0, left - text.length);
    return rest ? [{ text: rest, marked }] : [];
  });
}

function piecesOf(texts: [before: string, marked: string, after: string]): ExcerptPiece[] {
  return texts
    .map((text, index) => ({ text, marked: index === 1 }))
    .filter(({ text }) => text !== '');
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
}
