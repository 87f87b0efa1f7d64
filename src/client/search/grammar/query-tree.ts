import type { FacetName } from '../../../model/facets.ts';
import type { Span } from '../../../model/text/span.ts';
import type { Recognised } from '../../../names/recognise.ts';
import type { Period } from './period.ts';

/** A query as it is understood; the spans of its leaves are into the clean query. */
export type QueryNode = QueryLeaf | QueryGroup | QueryNegation;

/** Whether a part of a query is a group of parts. */
export function isGroup(node: QueryNode): node is QueryGroup {
  return node.kind === 'all' || node.kind === 'any';
}

/** Parts that must all be there, or of which one is enough. */
interface QueryGroup {
  kind: 'all' | 'any';
  of: readonly QueryNode[];
}

/** What must not be there. */
interface QueryNegation {
  kind: 'not';
  of: QueryNode;
}

/** The smallest parts of a query; `text` is what was typed. */
export type QueryLeaf = WordLeaf | NameLeaf | ValueLeaf | PeriodLeaf | AddressLeaf;

interface Leaf extends Span {
  text: string;
}

/** The title, in which a word has to be, and the field's name as it was typed. */
export interface WithinField {
  part: 'title';
  field: string;
}

/** A word, several that belong together, or the beginning of one; `words` is what is looked for. */
export interface WordLeaf extends Leaf {
  kind: 'word' | 'phrase' | 'beginning';
  words: string;
  within?: WithinField;
}

/** A spelling of a name, which counts as one word. */
export interface NameLeaf extends Leaf {
  kind: 'name';
  name: Recognised;
  within?: WithinField;
}

/** Values of a facet, of which a brief has at least one: `author:adee`. */
export interface ValueLeaf extends Leaf {
  kind: 'value';
  field: FacetName;
  /** What was typed after the field's name. */
  value: string;
  values: readonly string[];
}

/** Days, months or years: of the brief, in its text, or either. */
export interface PeriodLeaf extends Leaf {
  kind: 'period';
  period: Period;
  reading: 'either' | 'date' | 'text';
}

/** An address of this site, which is opened and not looked for. */
export interface AddressLeaf extends Leaf {
  kind: 'address';
}

/** A part of a query that is not understood as it was perhaps meant. */
export interface Misread extends Span {
  kind:
    | 'field'
    | 'value'
    | 'noValue'
    | 'wildcard'
    | 'quotedStar'
    | 'letterSign'
    | 'shortBeginning'
    | 'sign'
    | 'near'
    | 'nearWord'
    | 'alone'
    | 'emptyBrackets'
    | 'bracket'
    | 'quotationMark'
    | 'noDay'
    | 'twoDays'
    | 'foreignAddress'
    | 'noPage'
    | 'noWord'
    | 'asWords'
    | 'asYears';
  /** What was typed. */
  text: string;
  /** The field, the sign or the word that it is about. */
  about?: string;
  /** What may have been meant in its place. */
  instead?: readonly string[];
}
