import type { Language } from '../../model/language.ts';
import { plural } from '../../model/plural.ts';
import type { SearchAnswerWords } from '../../model/search-words.ts';
import type { Hit } from './engine.ts';
import type { HitContent } from './hit-content.ts';
import { part } from './parts.ts';
import { openResultsView } from './results-view.ts';

export const resultsPerStep = 10;

/** The results of one search, shown ten at a time. */
export interface PagedResults {
  /** Shows the first of other hits, whose contents are loaded. */
  replace: (hits: readonly Hit[], contents: readonly HitContent[]) => void;
  shown: () => number;
}

/** The list of results with its button for more. */
export function openPagedResults(
  page: ParentNode,
  words: SearchAnswerWords,
  language: Language,
  onFail: (error: unknown) => void,
): PagedResults {
  const results = openResultsView(page, language);
  const more = part(page, 'more', HTMLButtonElement);
  let hits: readonly Hit[] = [];
  let shown = 0;
  // What is being added; each step waits for the one before, so that none overtakes it.
  let step = Promise.resolve();

  async function showMore(previous: Promise<void>): Promise<void> {
    const current = hits;
    const first = shown;
    const next = hits.slice(first, first + resultsPerStep);
    if (next.length === 0) return;
    shown += next.length;
    const [contents] = await Promise.all([Promise.all(next.map((hit) => hit.load())), previous]);
    if (hits !== current) return;
    results.append(contents);
    results.focus(first);
    drawMore();
  }

  function drawMore(): void {
    const left = Math.min(hits.length - shown, resultsPerStep);
    if (left === 0 && more === document.activeElement) results.focusHeading();
    more.hidden = left === 0;
    more.textContent = plural(words.more, left, language);
  }

  more.addEventListener('click', () => {
    step = showMore(step).catch(onFail);
  });
  return {
    replace: (found, contents) => {
      hits = found;
      shown = contents.length;
      results.replace(contents);
      drawMore();
    },
    shown: () => shown,
  };
}
