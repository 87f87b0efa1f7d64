import type { Issue } from './issue.ts';

/** An issue as `dev` shows it on the pages that it is about. */
export interface Finding extends Issue {
  /** Id of the passage, section or note that it stands in, where it stands in a text. */
  part?: string;
  /** The address that it is about, as a link in the text is written. */
  link?: string;
  /** Whether it stands in the front matter of the text that carries a brief's data. */
  isOfBrief?: true;
}
