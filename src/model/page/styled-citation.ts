/** A piece of a citation: words, and how they stand. */
export interface CitationPiece {
  text: string;
  /** `name` is words of any direction, `place` is shown only of a cited passage, with its `{number}`; `address` becomes the passage's. */
  form?: 'name' | 'italic' | 'place' | 'address';
}

/** A citation as a citation style writes it. */
export interface StyledCitation {
  /** What the style is called. */
  style: string;
  pieces: readonly CitationPiece[];
}
