import type { SearchState } from '../../../model/facets.ts';

/** The title of the page with the words that are searched for first; returns how to draw it. */
export function openPageTitle(): (state: SearchState) => void {
  const own = document.title;
  return ({ query }) => {
    document.title = query ? `${query} · ${own}` : own;
  };
}
