import type { SearchState } from '../../model/facets.ts';
import type { Language } from '../../model/language.ts';
import type { SearchAnswerWords } from '../../model/search-words.ts';
import { countValues } from './counts.ts';
import { openEngine, type FacetCounts, type IndexPlace, type SearchEngine } from './engine.ts';
import { findBriefs } from './find-briefs.ts';
import { openPagedResults, resultsPerStep } from './paged-results.ts';
import { part } from './parts.ts';
import { openStatusView } from './status-view.ts';

export interface AnswersContext {
  place: IndexPlace;
  language: Language;
  words: SearchAnswerWords;
  onCounts: (counts: FacetCounts) => void;
}

/** The answers to searches, as the page shows them. */
export interface Answers {
  /** Searches and shows that many results, unless another search has begun meanwhile. */
  show: (state: SearchState, wanted?: number) => Promise<void>;
  shown: () => number;
}

/** The results region of the page; its index is opened at the first search. */
export function openAnswers(page: HTMLElement, context: AnswersContext): Answers {
  const { place, language, words, onCounts } = context;
  const region = part(page, 'region', HTMLElement);
  const results = openPagedResults(page, words, language, fail);
  const status = openStatusView(page, words, language);
  let engine: Promise<SearchEngine> | undefined;
  let latest = 0;

  async function show(state: SearchState, wanted = resultsPerStep): Promise<void> {
    const run = ++latest;
    region.ariaBusy = 'true';
    if (!engine) status.loading();
    try {
      await answer(state, wanted, () => run === latest);
    } catch (error) {
      if (run === latest) fail(error);
    }
    if (run === latest) region.ariaBusy = 'false';
  }

  async function answer(state: SearchState, wanted: number, isLatest: () => boolean) {
    const opened = await (engine ??= openEngine(place));
    const found = await findBriefs(opened, state);
    const contents = await Promise.all(found.hits.slice(0, wanted).map((hit) => hit.load()));
    if (!isLatest()) return;
    results.replace(found.hits, contents);
    status.answered(found.hits.length, state);
    const counts = await countValues(opened, state, found);
    if (isLatest()) onCounts(counts);
  }

  function fail(error: unknown): void {
    reportError(error);
    engine = undefined;
    results.replace([], []);
    status.failed();
  }

  return { show, shown: results.shown };
}
