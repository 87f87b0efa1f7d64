import { formatSearch, type SearchState } from '../../../model/facets.ts';

/** Links to other states of the page, which change to it without loading it again. */
export interface StateLinks {
  link: (text: string, state: SearchState) => HTMLAnchorElement;
}

/** A maker of links; `onChoose` is called where one is followed in this tab. */
export function openStateLinks(onChoose: (state: SearchState) => void): StateLinks {
  return {
    link: (text, state) => {
      const link = document.createElement('a');
      link.href = `?${formatSearch(state).toString()}`;
      link.textContent = text;
      link.addEventListener('click', (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        onChoose(state);
      });
      return link;
    },
  };
}
