import { part } from '../parts.ts';
import type { HitContent } from './hit-content.ts';
import { openResultMaker, type ResultContext } from './result-element.ts';

/** The list of results. */
export interface ResultsList {
  replace: (contents: readonly HitContent[]) => void;
  append: (contents: readonly HitContent[]) => void;
  /** Puts the focus on the title of the n-th result. */
  focus: (index: number) => void;
  focusHeading: () => void;
}

/** The list of results, which are copies of the templates of the page. */
export function openResultsList(page: ParentNode, context: ResultContext): ResultsList {
  const list = part(page, 'results', HTMLOListElement);
  const heading = part(page, 'results-heading', HTMLElement);
  const resultOf = openResultMaker(page, context);
  const focusHeading = () => heading.focus();
  return {
    focusHeading,
    replace: (contents) => {
      if (list.contains(document.activeElement)) focusHeading();
      list.replaceChildren(...contents.map(resultOf));
    },
    append: (contents) => list.append(...contents.map(resultOf)),
    focus: (index) => {
      const result = list.children[index];
      if (result) part(result, 'title', HTMLAnchorElement).focus();
    },
  };
}
