import type { ForeignScript } from '../language/foreign-script.ts';
import type { RuleId } from './rules.ts';
import type { Locator } from './locator.ts';

/**
 * A hole in ready HTML, filled when the page is made, because what belongs there depends on more
 * than the text: the ledger, sources, other pages, the language's strings.
 */
export type Slot =
  /** Attribute value: the id of the n-th passage. */
  | { type: 'passage-id'; passage: number }
  /** HTML: what stands at the beginning of the n-th passage: retired ids that lead here, and lines about them. */
  | { type: 'passage-marks'; passage: number }
  /** HTML: the quiet link of the n-th passage, whose words may be in another language than the link's name. */
  | { type: 'passage-link'; passage: number; isForeign?: boolean }
  /** Attribute value: the id of the n-th heading. */
  | { type: 'section-id'; heading: number }
  /** HTML: the same before the n-th heading. */
  | { type: 'section-marks'; heading: number }
  /** HTML: the link beside the n-th heading. */
  | { type: 'section-link'; heading: number }
  /** HTML: the k-th call of a note, which may directly follow another call and stand among words in another language. */
  | { type: 'note-call'; label: string; call: number; isNext?: boolean; isForeign?: boolean }
  /** HTML: one link back for each call of a note, whose words may be in another language. */
  | { type: 'note-backlinks'; label: string; isForeign?: boolean }
  /** HTML: where the author's own words in a note begin and end, between its citations. */
  | { type: 'note-words'; edge: 'start' | 'end' }
  /** HTML: a citation, printed, which may stand among words in another language. */
  | { type: 'citation'; citation: Citation; isForeign?: boolean }
  /** Attribute value: an address on this site, written in the default language's form. */
  | { type: 'address'; path: string }
  /** Attribute value: address, width or height of an image beside the text. */
  | { type: 'image'; file: string; part: 'src' | 'width' | 'height' }
  /** HTML: what an aside is headed by. */
  | { type: 'aside-label'; aside: AsideKind }
  /** Attribute value: the accessible name of a table that scrolls. */
  | { type: 'table-label' }
  /** Attribute value: the language of words in another script than the page's. */
  | ({ type: 'language' } & ForeignScript);

/** The site's own words on the passage before them: what it found when it checked that, or what came later. */
export type AsideKind = 'check' | 'later';

/** Ready HTML in pieces: strings, and the slots between them. */
export type Template = readonly (string | Slot)[];

/** One `[@…]` in a note or caption. */
export interface Citation {
  items: CitationItem[];
}

/** One source in a citation, with what in it is meant. */
export interface CitationItem extends CitedPlaces {
  source: string;
  /** Places that stand behind words: `pp. 5–6` of `ch. 4, on Syria, pp. 5–6`. */
  further?: CitedPlaces[];
}

/** Places in a source, and the words behind them. */
export interface CitedPlaces {
  /** In their order. */
  locators?: Locator[];
  /** Words after the source, or after its last place, as written. */
  suffix?: string;
}

/** A 1-based position in the Markdown body, front matter not counted. */
export interface TextPosition {
  line: number;
  column: number;
}

/** What is known of a heading from the text alone. */
export interface HeadingFact extends TextPosition {
  level: 2 | 3 | 4;
  text: string;
  /** Its check value: a heading is one sentence. */
  is: string;
  /** Id made from the wording; empty where nothing of it can stand in an id. */
  slug: string;
  pin?: string;
}

/** What is known of a passage from the text alone. */
export interface PassageFact extends TextPosition {
  kind: 'paragraph' | 'list-item' | 'table' | 'figure' | 'code';
  /** Index of the heading it stands under, -1 before the first. */
  heading: number;
  /** Its words, note calls left out, white space folded. */
  text: string;
  /** Check values of its sentences, in order. */
  is: string;
  /** Labels of the notes called in it, in order. */
  notes: string[];
  /** How many characters of its words stand before each of these calls. */
  calls?: number[];
  /** What aside it belongs to, if to one. */
  aside?: AsideKind;
  /** Those of a figure's caption. */
  citations?: Citation[];
  pin?: string;
}

/** What is known of a note from the text alone; in reading order, uncalled and undefined ones last. */
export interface NoteFact extends TextPosition {
  label: string;
  /** Number of calls; 0 for a note nobody calls. */
  calls: number;
  /** Whether this text holds its definition. */
  defined: boolean;
  /** Whether that stands where it is called, `^[…]`, so that its label comes from its words. */
  inline?: true;
  text: string;
  /** Check values of its sentences, in order. */
  is: string;
  citations: (Citation & TextPosition)[];
}

/** A link to another page or part of the site, as written. */
interface LinkFact extends TextPosition {
  address: string;
}

/** An `@id` in words, which may be meant for a citation. */
interface MentionFact extends TextPosition {
  id: string;
}

/** An image as written. */
interface ImageFact extends TextPosition {
  file: string;
}

/** A fault that the text alone shows. */
export interface TextFault extends TextPosition {
  rule: RuleId;
  message: string;
}

/** Everything that is known of a text without rendering it again. */
export interface TextFacts {
  headings: HeadingFact[];
  passages: PassageFact[];
  notes: NoteFact[];
  links: LinkFact[];
  mentions: MentionFact[];
  images: ImageFact[];
  faults: TextFault[];
  /** Number of words, notes not counted. */
  words: number;
}

/** A part of a text: what stands before the first level-2 heading, or one such heading with all below it. */
export interface RenderedSection {
  /** Index of the level-2 heading, -1 for the opening. */
  heading: number;
  html: Template;
}

/** A text as ready HTML with slots. */
export interface RenderedText {
  sections: RenderedSection[];
  /** One per defined note that is called, by label. */
  notes: Record<string, Template>;
}
