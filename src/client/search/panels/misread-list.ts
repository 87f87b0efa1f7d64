import type { SearchState } from '../../../model/facets.ts';
import type { Language } from '../../../model/language/language.ts';
import { fill } from '../../../model/language/plural.ts';
import { formatDate } from '../../../model/locale/format-date.ts';
import type { SearchClientWords } from '../../../model/page/search-words.ts';
import type { Misread } from '../grammar/query-tree.ts';
import { part } from '../parts.ts';
import type { QueryReading } from '../query/plan-query.ts';
import type { StateLinks } from '../state/state-links.ts';

/** What the list needs of the page around it. */
export interface MisreadContext {
  words: Pick<SearchClientWords, 'misread'>;
  language: Language;
  links: StateLinks;
}

/** What of the query is not understood, and what was done with it; that names are lacking. Drawing it returns its sentences, to be spoken. */
export function openMisreadList(page: ParentNode, { words, language, links }: MisreadContext) {
  const list = part(page, 'misread', HTMLElement);

  function itemOf(
    { kind, text, about = '', instead = [], start, end }: Misread,
    whole: string,
    state: SearchState,
  ): HTMLElement {
    const item = document.createElement('li');
    // It is understood, and might have been meant otherwise.
    if (kind === 'asWords' || kind === 'asYears') item.dataset['part'] = 'reading';
    item.append(fill(words.misread[kind], { text, about }));
    for (const other of instead) {
      const query = whole.slice(0, start) + other + whole.slice(end);
      const label = kind === 'twoDays' ? formatDate(other, language) : query;
      item.append(
        ' ',
        links.link(fill(words.misread.instead, { query: label }), { ...state, query }),
      );
    }
    return item;
  }

  return {
    draw: ({ misread, query }: QueryReading, state: SearchState, lacksNames: boolean): string[] => {
      const items = misread.map((one) => itemOf(one, query, state));
      if (lacksNames) items.push(plainItem(words.misread.lacksNames));
      list.replaceChildren(...items);
      list.hidden = items.length === 0;
      return items.map(({ textContent }) => textContent);
    },
    clear: (): void => {
      list.replaceChildren();
      list.hidden = true;
    },
  };
}

function plainItem(text: string): HTMLElement {
  const item = document.createElement('li');
  item.append(text);
  return item;
}
