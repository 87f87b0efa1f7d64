/** A form of citations that a page offers as a file. */
export interface CitationLink {
  name: string;
  mediaType: string;
  href: string;
}
