import { plural, type PluralForms } from '../../../model/language/plural.ts';
import type { OpeningFacts, PlainResult } from '../../../model/page/search-form.ts';
import { part } from '../parts.ts';
import type { HitContent } from './hit-content.ts';
import { resultsPerStep } from './paged-results.ts';
import type { ResultContext } from './result-element.ts';
import { openResultsList } from './results-list.ts';

/** The results that come with the page; `onMore` is called for others, until something else is shown. */
export function openOpeningResults(
  page: ParentNode,
  words: { more: PluralForms },
  context: ResultContext,
) {
  const results = openResultsList(page, context);
  const more = part(page, 'more', HTMLButtonElement);
  let askForMore: (() => void) | undefined;
  more.addEventListener('click', () => askForMore?.());
  return {
    show: ({ newest, count }: OpeningFacts, onMore: () => void): void => {
      results.replace(newest.map(plainHit));
      const left = Math.min(count - newest.length, resultsPerStep);
      more.hidden = left === 0;
      more.textContent = plural(words.more, left, context.language);
      askForMore = onMore;
    },
    /** Puts the focus on the title of the n-th result. */
    focus: results.focus,
    end: (): void => {
      askForMore = undefined;
    },
  };
}

// What a result shows where nothing was searched for.
function plainHit({ title, summary, authors, ...rest }: PlainResult): HitContent {
  const pieces = (text: string) => (text === '' ? [] : [{ text, marked: false }]);
  const own = { title: pieces(title), summary: pieces(summary), authors: pieces(authors) };
  return { ...rest, ...own, passages: [], found: [] };
}
