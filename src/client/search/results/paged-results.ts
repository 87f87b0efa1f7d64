import { plural, type PluralForms } from '../../../model/language/plural.ts';
import { breathe } from '../index/slices.ts';
import { part } from '../parts.ts';
import type { HitContent } from './hit-content.ts';
import type { ResultContext } from './result-element.ts';
import { openResultsList, type ResultsList } from './results-list.ts';

export const resultsPerStep = 10;
// What most windows have room for.
const drawnAtOnce = 2;

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
      [all, shown] = [found, found.first.length];
      results.replace(found.first.slice(0, drawnAtOnce));
      if (more === document.activeElement) results.focusHeading();
      more.hidden = true;
      const rest = loadRest(found, Math.min(wanted, found.count), ready);
      const isShown = () => all === found;
      await appendInTurn(results, found.first.slice(drawnAtOnce), isShown);
      const later = await rest;
      if (!isShown()) return;
      shown += later.length;
      await appendInTurn(results, later, isShown);
      if (isShown()) drawMore();
    },
    shown: () => shown,
  };
}

// On its way while the first are drawn.
function loadRest(found: FoundResults, end: number, ready: Promise<void>): Promise<HitContent[]> {
  const start = found.first.length;
  const loaded = Promise.all([start < end ? found.load(start, end) : [], ready]);
  const rest = loaded.then(([contents]) => contents);
  // Whoever awaits it sees the failure.
  rest.catch(() => undefined);
  return rest;
}

// Between them a slow page may draw, and hear what is typed.
async function appendInTurn(
  results: Pick<ResultsList, 'append'>,
  contents: readonly HitContent[],
  isShown: () => boolean,
): Promise<void> {
  for (const content of contents) {
    await breathe();
    if (!isShown()) return;
    results.append([content]);
  }
}
