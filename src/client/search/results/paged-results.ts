import { plural, type PluralForms } from '../../../model/language/plural.ts';
import type { FoundBrief } from '../find/find-briefs.ts';
import { breathe } from '../index/slices.ts';
import { part } from '../parts.ts';
import { readHit, type HitContent } from './hit-content.ts';
import type { ResultContext } from './result-element.ts';
import { openResultsList } from './results-list.ts';

export const resultsPerStep = 10;

/** How many results are shown as soon as they are there; the rest of a step follows below them. */
export const resultsAtOnce = 5;

/** The results of one search, shown ten at a time. */
export interface PagedResults {
  /** Shows other matches: the first, whose contents are loaded, and once all is ready as many as are wanted. */
  replace: (
    matches: readonly FoundBrief[],
    contents: readonly HitContent[],
    more: { wanted?: number; ready: Promise<void> },
  ) => Promise<void>;
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
  let matches: readonly FoundBrief[] = [];
  let shown = 0;
  // The step that is being added; each waits for the one before it.
  let step = Promise.resolve();

  async function showMore(previous: Promise<void>): Promise<void> {
    const [current, first] = [matches, shown];
    const next = matches.slice(first, first + resultsPerStep);
    if (next.length === 0) return;
    shown += next.length;
    const [contents] = await Promise.all([loadContents(next), previous]);
    if (matches !== current) return;
    results.append(contents);
    results.focus(first);
    drawMore();
  }

  function drawMore(): void {
    const left = Math.min(matches.length - shown, resultsPerStep);
    if (left === 0 && more === document.activeElement) results.focusHeading();
    more.hidden = left === 0;
    more.textContent = plural(words.more, left, context.language);
  }

  more.addEventListener('click', () => {
    const current = matches;
    // The failure of an earlier search does not matter any more.
    step = showMore(step).catch((error: unknown) =>
      matches === current ? onFail(error) : undefined,
    );
  });
  return {
    replace: async (found, contents, { wanted = contents.length, ready }) => {
      matches = found;
      shown = contents.length;
      results.replace(contents);
      if (more === document.activeElement) results.focusHeading();
      more.hidden = true;
      const [rest] = await Promise.all([loadContents(found.slice(shown, wanted)), ready]);
      if (matches !== found) return;
      shown += rest.length;
      results.append(rest);
      drawMore();
    },
    shown: () => shown,
  };
}

/** What the results of some matches show. */
export function loadContents(matches: readonly FoundBrief[]): Promise<HitContent[]> {
  return Promise.all(
    matches.map(async (match) => {
      const loaded = await match.load();
      await breathe();
      return readHit(match.brief, loaded);
    }),
  );
}
