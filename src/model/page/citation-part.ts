/** What a citation of a brief says, in order. */
export const citationOrder = ['authors', 'title', 'publisher', 'date'] as const;

/** One thing that a citation of a brief says. */
export interface CitationPart {
  part: (typeof citationOrder)[number];
  text: string;
}
