import type { BriefSummary } from './brief-summary.ts';
import type { CitationLink } from './citation-link.ts';
import type { CslItem } from '../citation/csl-item.ts';
import type { Language } from '../language/language.ts';
import type { Alternate, Link } from './link.ts';
import type { Phrase } from './phrase.ts';
import type { RelatedBrief } from './related-brief.ts';
import type { StyledCitation } from './styled-citation.ts';
import type { TextHtml } from './text-html.ts';

/** Somebody named on a brief's page. */
export interface AuthorLine extends Link {
  line: Phrase | undefined;
}

/** The work a brief restates, as the line under its title names it. */
export interface RestatedWork {
  title: string;
  titleLanguage: Language | undefined;
  href: string | undefined;
  authors: Link[];
  publisher: Phrase | undefined;
  date: string | undefined;
}

/** A work named as further reading. */
export interface FurtherReading {
  label: string;
  html: string;
}

/** A correction made after publication. */
export interface CorrectionLine {
  date: string;
  isoDate: string;
  kind: string;
  text: Phrase;
  /** Where its passage is known: its own id, the way to the passage, and what that is called. */
  id?: string;
  href?: string;
  place?: string;
}

/** Facets and facts of a brief for search, in ids and in words. */
export interface BriefFacts {
  topics: string[];
  /** With everything they lie within. */
  regions: string[];
  /** The regions that the brief names itself. */
  places: string[];
  type: string;
  authors: string[];
  date: string;
  /** Id of the section that holds them. */
  recommendations: string | undefined;
  authorNames: string;
  summary: string;
  /** The words of those spellings in it that are recognised in capitals only. */
  capitals: string;
}

/** Everything a brief's page shows. */
export interface BriefPage extends TextHtml {
  id: string;
  title: string;
  summary: string;
  /** The languages of these, where they are in another script than the page's. */
  titleLanguage: Language | undefined;
  /** The title, cut where it changes its script. */
  titlePhrases: readonly Phrase[];
  summaryLanguage: Language | undefined;
  type: string;
  kickerRegions: Link[];
  isDraft: boolean;
  /** Passages of the original that this draft does not have yet, as links to them. */
  untranslated: Link[];
  published: { date: string; isoDate: string };
  restated: { date: string; isoDate: string } | undefined;
  updated: { date: string; isoDate: string } | undefined;
  restates: RestatedWork | undefined;
  authors: AuthorLine[];
  translators: AuthorLine[];
  alternates: Alternate[];
  /** Address of the page that has it in two languages. */
  sideBySide: string | undefined;
  recommendations: string | undefined;
  /** What is said of the work that is restated where one of our checks is cited; none without checks. */
  checks: string | undefined;
  closing: Phrase | undefined;
  corrections: CorrectionLine[];
  /** To its events, where it has some. */
  timeline: Link | undefined;
  /** What came later, as other briefs tell it. */
  later: BriefSummary[];
  related: RelatedBrief[];
  furtherReading: FurtherReading[];
  topics: Link[];
  regions: Link[];
  facts: BriefFacts;
  canonical: string;
  /** What it is called: all forms of its citation are made from this. */
  record: CslItem;
  /** The forms that its citation can be taken along in. */
  citations: CitationLink[];
  /** The same of all that it cites. */
  bibliography: CitationLink[];
  /** Its citation in every citation style. */
  styled: StyledCitation[];
  /** The forms of its text. */
  texts: CitationLink[];
  /** What its head says of it to reference managers. */
  highwire: [name: string, content: string][];
  /** The same in schema.org's words, as JSON. */
  linkedData: string;
  minutes: number;
}
