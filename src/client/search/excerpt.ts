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

/** The excerpt of a part, parted from its own heading, which Pagefind puts before the text as a sentence. */
export function partFromHeading(
  pieces: ExcerptPiece[],
  heading: string,
): { heading: ExcerptPiece[]; text: ExcerptPiece[] } {
  const text = pieces.map((piece) => piece.text).join('');
  const opening = openingsBy(heading, text).find((one) => /^(\.|\s|$)/.test(restAfter(text, one)));
  const isWhole = opening === heading;
  const [stop = ''] = opening === undefined ? [] : (/^\.?\s*/.exec(restAfter(text, opening)) ?? []);
  return {
    heading: isWhole ? cut(pieces, 0, heading.length) : [{ text: heading, marked: false }],
    text: opening === undefined ? pieces : cut(pieces, opening.length + stop.length),
  };
}

// An excerpt may begin in the middle of the heading.
function openingsBy(heading: string, text: string): string[] {
  if (!text.startsWith('… ')) return [heading];
  const words = heading.split(' ');
  return words.map((_, index) => `… ${words.slice(index).join(' ')}`);
}

// The text after its opening; something that is no end of a heading where it opens otherwise.
function restAfter(text: string, opening: string): string {
  return text.startsWith(opening) ? text.slice(opening.length) : '-';
}

function cut(pieces: ExcerptPiece[], from: number, to = Infinity): ExcerptPiece[] {
  let start = 0;
  return pieces.flatMap(({ text, marked }) => {
    const inside = text.slice(Math.max(0, from - start), Math.max(0, to - start));
    start += text.length;
    return inside ? [{ text: inside, marked }] : [];
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
