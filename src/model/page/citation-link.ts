/** A form of citations that a page offers as a file. */
export interface CitationLink {
  name: string;
  mediaType: string;
  href: string;
  /** What the file is called where it is kept: by itself, its name tells what it is of. */
  file: string;
}

/** Files that a page offers, with the words before them. */
export interface OfferedFiles {
  words: string;
  links: readonly CitationLink[];
  /** Whether the page offers other files of the same forms, so that the names of links have to say of what these are. */
  isOneOfSeveral: boolean;
}
