/** A run of words of an excerpt, marked where it is what was asked for. */
export interface ExcerptPiece {
  text: string;
  marked: boolean;
}

/**
 * The pieces of an excerpt of Pagefind's.
 *
 * `a &lt; b <mark>talks</mark>` is `a < b ` and, marked, `talks`. Nothing but `<mark>` is a tag in it.
 */
export function readExcerpt(excerpt: string): ExcerptPiece[] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/s)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const marked = /^<mark>(.*)<\/mark>$/s.exec(piece)?.[1];
      return { text: unescaped(marked ?? piece), marked: marked !== undefined };
    });
}

/** The excerpt of a part without its own heading, which Pagefind puts before the text as a sentence. */
export function withoutHeading(pieces: ExcerptPiece[], heading: string): ExcerptPiece[] {
  const text = pieces.map((piece) => piece.text).join('');
  if (!text.startsWith(heading)) return pieces;
  const [end = ''] = /^\.?\s*/.exec(text.slice(heading.length)) ?? [];
  return withoutStart(pieces, heading.length + end.length);
}

function withoutStart(pieces: ExcerptPiece[], length: number): ExcerptPiece[] {
  let left = length;
  return pieces.flatMap(({ text, marked }) => {
    const rest = text.slice(left);
    left = Math.max(0, left - text.length);
    return rest ? [{ text: rest, marked }] : [];
  });
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
}
