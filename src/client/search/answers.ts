import type { SearchState } from '../../model/facets.ts';
import type { Language } from '../../model/language.ts';
import { plural } from '../../model/plural.ts';
import type { SearchAnswerWords } from '../../model/search-words.ts';
import { countValues } from './counts.ts';
import { openEngine, type FacetCounts, type Hit, type SearchEngine } from './engine.ts';
import { findBriefs } from './find-briefs.ts';
import { part } from './parts.ts';
import { openResultsView } from './results-view.ts';
import { openStatusView } from './status-view.ts';

export interface AnswersContext {
  /** Base path of the site, under which the index lies. */
  base: string;
  language: Language;
  words: SearchAnswerWords;
  onCounts(counts: FacetCounts): void;
}

/** The answers to searches, as the page shows them. */
export interface Answers {
  /** Searches and shows that many results, unless another search has begun meanwhile. */
  show(state: SearchState, wanted?: number): Promise<void>;
  shown(): number;
}

const resultsPerStep = 10;

/** The results region of the page; its index is opened at the first search. */
export function openAnswers(page: HTMLElement, context: AnswersContext): Answers {
  const { base, language, words } = context;
  const region = part(page, 'region', HTMLElement);
  const more = part(page, 'more', HTMLButtonElement);
  const results = openResultsView(page, language);
  const status = openStatusView(page, words, language);
  let engine: Promise<SearchEngine> | undefined;
  let hits: readonly Hit[] = [];
  let shown = 0;
  let latest = 0;

  async function show(state: SearchState, wanted = resultsPerStep): Promise<void> {
    const run = ++latest;
    region.ariaBusy = 'true';
    if (!engine) status.loading();
    try {
      const opened = await (engine ??= openEngine(base));
      const found = await findBriefs(opened, state);
      const contents = await Promise.all(found.hits.slice(0, wanted).map((hit) => hit.load()));
      if (run !== latest) return;
      hits = found.hits;
      shown = contents.length;
      results.replace(contents);
      status.answered(hits.length, state);
      drawMore();
      const counts = await countValues(opened, state, found);
      if (run === latest) context.onCounts(counts);
    } catch (error) {
      if (run === latest) fail(error);
    } finally {
      if (run === latest) region.ariaBusy = 'false';
    }
  }

  async function showMore(): Promise<void> {
    const run = latest;
    const next = hits.slice(shown, shown + resultsPerStep);
    const first = shown;
    shown += next.length;
    try {
      const contents = await Promise.all(next.map((hit) => hit.load()));
      if (run !== latest) return;
      results.append(contents);
      results.focus(first);
      drawMore();
    } catch (error) {
      if (run === latest) fail(error);
    }
  }

  function drawMore(): void {
    const left = Math.min(hits.length - shown, resultsPerStep);
    if (left === 0 && more === document.activeElement) results.focusHeading();
    more.hidden = left === 0;
    more.textContent = plural(words.more, left, language);
  }

  function fail(error: unknown): void {
    console.error(error);
    engine = undefined;
    hits = [];
    shown = 0;
    results.replace([]);
    more.hidden = true;
    status.failed();
  }

  more.addEventListener('click', () => void showMore());
  return { show, shown: () => shown };
}
