import type { FootnoteDefinition, Image, Link, PhrasingContent } from 'mdast';
import type { Literal, Parent } from 'unist';
import type { AsideKind, Citation } from '../../model/reading/rendered-text.ts';

/** The notes of a text in reading order, taken out of the flow by `remarkNotes`. */
export interface NotesNode extends Parent {
  type: 'notes';
  children: FootnoteDefinition[];
}

/** One `[@…]`, found by `remarkCitations`. */
export interface CitationNode extends Literal {
  type: 'citation';
  value: string;
  citation: Citation;
}

/** An address as it is typed in a text, which no plugin touches. */
export interface AddressNode extends Literal {
  type: 'address';
  value: string;
}

/** An image by itself, or linked, with its caption, made by `remarkCaptions`. */
export interface FigureNode extends Parent {
  type: 'figure';
  children: (Image | Link | CaptionNode)[];
}

/** The words under an image. */
export interface CaptionNode extends Parent {
  type: 'caption';
  children: PhrasingContent[];
}

/** Words whose language the author says, made by `remarkLanguages`. */
export interface SpanNode extends Parent {
  type: 'span';
  children: PhrasingContent[];
}

declare module 'mdast' {
  interface RootContentMap {
    span: SpanNode;
    notes: NotesNode;
    citation: CitationNode;
    address: AddressNode;
    figure: FigureNode;
    caption: CaptionNode;
  }
  interface PhrasingContentMap {
    span: SpanNode;
    address: AddressNode;
    citation: CitationNode;
  }
  interface BlockquoteData {
    /** What aside it is, if one: the site's own words on the passage before it. */
    aside?: AsideKind;
  }
  interface HeadingData {
    /** Index among the text's headings. */
    heading?: number;
  }
  interface FootnoteDefinitionData {
    /** As it was written among the words, where it was. */
    inline?: string;
  }
  interface FootnoteReferenceData {
    /** Which call of its note this is, from 1. */
    call?: number;
  }
}

declare module 'unist' {
  interface Data {
    /** An id pinned by `{#id}`. */
    pin?: string;
  }
}

declare module 'hast' {
  interface ElementData {
    /** What aside it is, if one. */
    aside?: AsideKind;
    heading?: number;
    /** Whether it holds an address as it is typed, and nothing else. */
    isAddress?: boolean;
    /** Label of the note this list item is. */
    note?: string;
  }
}
