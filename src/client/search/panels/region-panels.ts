import type { SearchState } from '../../../model/facets.ts';
import type { OpeningFacts } from '../../../model/page/search-form.ts';
import type { FacetCounts } from '../index/briefs.ts';
import { fromIndex } from '../index/index-fault.ts';
import { breathe } from '../index/slices.ts';
import { openOpeningResults } from '../results/opening-results.ts';
import { type FoundResults, noResults, openPagedResults } from '../results/paged-results.ts';
import type { ResultContext } from '../results/result-element.ts';
import type { openQueryPanels, QueryPanelsContext, SaidOfQuery } from './query-panels.ts';
import { openStatusLine } from './status-line.ts';

/** What the region of the results needs of the page around it. */
export interface RegionContext extends QueryPanelsContext {
  /** Called with the counts of an answer; where only some of the values are counted, with how many there are. */
  onCounts: (counts: FacetCounts, totals?: OpeningFacts['totals']) => void;
}

/** What is drawn of an answer. */
export interface DrawnAnswer extends SaidOfQuery {
  results: FoundResults;
  counts: Promise<FacetCounts>;
}

/** How an answer is drawn. */
interface Drawing {
  /** How many results in all. */
  wanted: number;
  state: SearchState;
  /** Whether words are still being typed. */
  isTyping: boolean;
  /** That all values of the facets are there. */
  whole: Promise<void>;
  isLatest: () => boolean;
  beside: QueryPanels;
}

type QueryPanels = ReturnType<typeof openQueryPanels>;

/** What the region of the results shows. */
export type RegionPanels = ReturnType<typeof openRegionPanels>;

/** The results, and what stands beside and around them; `fail` is called where further results cannot be had. */
export function openRegionPanels(
  page: HTMLElement,
  context: RegionContext,
  fail: (error: unknown) => void,
) {
  const { language, words, values } = context;
  const own: ResultContext = { words: words.result, language, labelOf: values.labelOf };
  const results = openPagedResults(page, words.answer, own, fail);
  const opening = openOpeningResults(page, words.answer, own);
  const status = openStatusLine(page, words.answer, language);
  const beside = openBeside(page, context);
  const clear = () => {
    void results.replace(noResults, { ready: Promise.resolve() });
    opening.end();
    beside.clear();
  };
  return {
    loading: status.loading,
    shown: results.shown,
    focus: opening.focus,
    failed: () => {
      clear();
      status.failed();
    },
    /** Shows what the page came with. */
    open: (facts: OpeningFacts, state: SearchState, onMore: () => void): void => {
      context.onCounts(facts.counts, facts.totals);
      clear();
      opening.show(facts, onMore);
      const { count } = facts;
      status.answered({ count, state, sentences: [], isOpened: false, isTyping: false });
    },
    // The first results at once, the others and the counts once all values are known.
    draw: async (
      answer: DrawnAnswer,
      { wanted, state, isTyping, whole, isLatest, beside: panels }: Drawing,
    ): Promise<void> => {
      opening.end();
      const areDrawn = awaited(results.replace(answer.results, { wanted, ready: whole }));
      const sentences = panels.draw(answer, state);
      const { count } = answer.results;
      const isOpened = answer.page !== undefined;
      status.answered({ count, state, sentences, isOpened, isTyping });
      const [counts] = await Promise.all([answer.counts, whole]);
      await breathe();
      if (isLatest()) context.onCounts(counts);
      await areDrawn;
    },
    loadBeside: beside.load,
  };
}

// What is said of a query: a page that nobody has asked yet does without.
function openBeside(page: HTMLElement, context: QueryPanelsContext) {
  let panels: QueryPanels | undefined;
  const open = async () => {
    const loaded = await import('./query-panels.ts');
    return (panels ??= loaded.openQueryPanels(page, context));
  };
  return { load: () => awaited(fromIndex(open())), clear: () => panels?.clear() };
}

// Whoever awaits it sees a failure, unless another one comes before.
function awaited<Value>(work: Promise<Value>): Promise<Value> {
  work.catch(() => undefined);
  return work;
}
