import type { Phrase } from './phrase.ts';

/** A section of a page, ready: the opening has no id. */
interface SectionHtml {
  id: string | undefined;
  html: string;
}

/** A note, ready, in reading order. */
export interface NoteHtml {
  id: string;
  number: number;
  html: string;
}

/** A line of the contents list, with what lies below it. */
export interface ContentsItem {
  id: string;
  /** Its words, cut where they change their script. */
  phrases: readonly Phrase[];
  below: ContentsItem[];
}

/** A text with every slot filled. */
export interface TextHtml {
  sections: SectionHtml[];
  notes: NoteHtml[];
  contents: ContentsItem[];
  /** Anchors for retired ids without a successor in this language: they lead to the page as a whole. */
  marks: string;
}
