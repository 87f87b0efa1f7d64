import type { SearchState } from '../../../model/facets.ts';
import type { Language } from '../../../model/language/language.ts';
import type { Advice } from '../find/advise.ts';
import type { OtherForms } from '../find/other-forms.ts';
import type { TitledBrief } from '../find/title-as-words.ts';
import type { AddressKind } from '../grammar/cutter.ts';
import type { FacetCounts } from '../index/briefs.ts';
import type { IndexAddress } from '../index/index-files.ts';
import type { QueryReading } from '../query/plan-query.ts';
import type { HitContent } from '../results/hit-content.ts';

/** Where all that is looked for in is. */
export interface SearchedSite {
  address: IndexAddress;
  language: Language;
  /** Languages that are looked in as well. */
  others: readonly Language[];
  /** Address of the file of names. */
  names: string;
  /** Address of the file of what values are called. */
  labels: string;
}

/** A state, and how its query is to be read. */
export interface AskedState {
  state: SearchState;
  /** Whether the last word is still being typed. */
  isTyping: boolean;
  /** What the addresses in the query lead to. */
  addresses: readonly (readonly [text: string, kind: AddressKind])[];
  /** The answer that readers see meanwhile, of which more may be asked; others are forgotten. */
  shown: number | undefined;
}

/** What the index and the names say to a question. */
export interface Answer {
  /** Names it where more of it is asked. */
  id: number;
  plan: QueryReading;
  /** How many briefs have the words, whatever is chosen; how many what is chosen as well. */
  total: number;
  count: number;
  /** What is shown of the first of these. */
  first: HitContent[];
  /** Whether the names of the site could not be had, so that none was recognised. */
  lacksNames: boolean;
  /** What words were also found as, to be said. */
  forms: OtherForms[];
  /** The brief whose title the query is but for a minus in it; only where others are found. */
  titled: TitledBrief | undefined;
  /** What can be said at once where nothing is found, since no brief has a word. */
  advice: Advice | undefined;
}

/** Some of the results of an answer; `to` itself is outside. */
interface ResultRange {
  answer: number;
  from: number;
  to: number;
}

/** What another language has. */
export interface FoundElsewhere {
  language: Language;
  count: number;
  first: HitContent[];
}

/** A question and its answer, both data that can be sent; `signal` says that nobody waits for it any more. */
type Asked<Question, Reply> = (question: Question, signal?: AbortSignal) => Promise<Reply>;

/** Whatever is heavy in a search: the index, names, queries, results. It draws nothing, and the page knows no other way to it. */
export interface SearchService {
  /** Has what every search needs on its way. */
  prepare: Asked<void, void>;
  answer: Asked<AskedState, Answer>;
  /** What further results show. */
  contents: Asked<ResultRange, HitContent[]>;
  counts: Asked<number, FacetCounts>;
  /** What to say of an answer without any brief. */
  advise: Asked<number, Advice>;
  /** What other languages have, but for those whose index does not come. */
  others: Asked<number, FoundElsewhere[]>;
}
