import { plural, type PluralForms } from '../../../model/language/plural.ts';
import { part } from '../parts.ts';
import type { HitContent } from './hit-content.ts';
import type { ResultContext } from './result-element.ts';
import { openResultsList } from './results-list.ts';

export const resultsPerStep = 10;

/** What was found, of which only the first results are here. */
export interface FoundResults {
  count: number;
  first: readonly HitContent[];
  /** What others show; `to` itself is outside. */
  load: (from: number, to: number) => Promise<HitContent[]>;
}

/** Nothing found. */
export const noResults: FoundResults = { count: 0, first: [], load: () => Promise.resolve([]) };

/** The results of one search, shown ten at a time. */
export interface PagedResults {
  /** Shows others: the first of them, and once all is ready as many as are wanted. */
  replace: (found: FoundResults, more: { wanted?: number; ready: Promise<void> }) => Promise<void>;
  shown: () => number;
}

/** The list of results with its button for more. */
export function openPagedResults(
  page: ParentNode,
  words: { more: PluralForms },
  context: ResultContext,
  onFail: (error: unknown) => void,
): PagedResults {
  const results = openResultsList(page, context);
  const more = part(page, 'more', HTMLButtonElement);
  let all = noResults;
  let shown = 0;
  // The step that is being added; each waits for the one before it.
  let step = Promise.resolve();

  async function showMore(previous: Promise<void>): Promise<void> {
    const [current, first] = [all, shown];
    const next = Math.min(first + resultsPerStep, current.count);
    if (next === first) return;
    shown = next;
    const [contents] = await Promise.all([current.load(first, next), previous]);
    if (all !== current) return;
    results.append(contents);
    results.focus(first);
    drawMore();
  }

  function drawMore(): void {
    const left = Math.min(all.count - shown, resultsPerStep);
    if (left === 0 && more === document.activeElement) results.focusHeading();
    more.hidden = left === 0;
    more.textContent = plural(words.more, left, context.language);
  }

  more.addEventListener('click', () => {
    const current = all;
    // The failure of an earlier search does not matter any more.
    step = showMore(step).catch((error: unknown) => (all === current ? onFail(error) : undefined));
  });
  return {
    replace: async (found, { wanted = found.first.length, ready }) => {
      all = found;
      shown = found.first.length;
      results.replace(found.first);
      if (more === document.activeElement) results.focusHeading();
      more.hidden = true;
      const end = Math.min(wanted, found.count);
      const [rest] = await Promise.all([shown < end ? found.load(shown, end) : [], ready]);
      if (all !== found) return;
      shown += rest.length;
      results.append(rest);
      drawMore();
    },
    shown: () => shown,
  };
}
