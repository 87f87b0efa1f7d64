/** A run of words, marked where it is what was asked for. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** Words joined by spaces; of a marked one the punctuation around it stays outside of the mark. */
export function piecesOf(words: readonly string[], isMarked: (index: number) => boolean): Piece[] {
  const pieces: Piece[] = [];
  const add = (text: string, marked: boolean) => {
    const last = pieces.at(-1);
    if (text === '') return;
    if (last?.marked === marked) last.text += text;
    else pieces.push({ text, marked });
  };
  for (const [index, word] of words.entries()) {
    const space = index > 0 ? ' ' : '';
    if (!isMarked(index)) {
      add(space + word, false);
      continue;
    }
    const { before, inner, after } = trimWord(word);
    // Neighbours that are both marked are one phrase to the reader.
    add(space + before, space !== '' && before === '' && (pieces.at(-1)?.marked ?? false));
    add(inner, true);
    add(after, false);
  }
  return pieces;
}

/** A word and the punctuation that touches it. */
export function trimWord(word: string): { before: string; inner: string; after: string } {
  const [, before = '', inner = '', after = ''] =
    /^([^\p{L}\p{N}\p{M}]*)(.*?)([^\p{L}\p{N}\p{M}]*)$/su.exec(word) ?? [];
  return inner === '' ? { before: '', inner: word, after: '' } : { before, inner, after };
}
