/** A file with the digest of its bytes, by which a program knows whether it changed. */
interface DigestedFile {
  url: string;
  sha256: string;
}

/** A text of a brief as lists for programs have it; addresses are full ones. */
export interface ListedBrief {
  id: string;
  language: string;
  title: string;
  summary: string;
  /** Id of the kind of paper. */
  type: string;
  authors: readonly string[];
  published: string;
  updated: string | undefined;
  /** Ids. */
  topics: readonly string[];
  regions: readonly string[];
  url: string;
  markdown: DigestedFile;
  json: DigestedFile;
}

/** All texts of a site, newest first. */
export interface ListedBriefs {
  name: string;
  description: string;
  url: string;
  briefs: readonly ListedBrief[];
}
